// The only door into applications: what other modules may use.
export { anchoringGaps } from './anchoring/anchoring.ts';
export type { Anchoring, AnchoringGap, AnchoringRow, AnchoringState } from './anchoring/anchoring.ts';
export { anchoringOf } from './anchoring/anchoring.query.ts';
export { anchoringSections } from './anchoring/anchoring-sheet.ts';
export { accesses, joinedIds } from './application.ts';
export type { Application, Party, Writer, WritingAccess } from './application.ts';
export { applicationStateOf, applicationStates, isOpenForWriting } from './application-state.ts';
export type { ApplicationState, Freeze, LatePermission, Progress, Submission } from './application-state.ts';
export {
  applicationArrived,
  applicationStarted,
  applicationSubmitted,
  applicationWithdrawn,
  contentsOpened,
} from './events.ts';
export { paths as applicationPaths } from './paths.ts';
export { accessOf } from './policy.ts';
export { findApplication, findApplications } from './store.ts';
export { mayReadContents } from './sealing.ts';
export type { Sealed } from './sealing.ts';
export { findProgress, findProgresses } from './submission/progress-store.ts';
