// The only door into calls: what other modules may use.
export { answersTo } from './answers.query.ts';
export type { Answer, GivenAnswer, NoReason } from './answer.ts';
export { callStateAt, deadlineOf } from './call-record.ts';
export type { AnnouncedCriterion, Call, DeadlineMove } from './call-record.ts';
export type { CallState } from './call-state.ts';
export { findCall, findCalls, lockCall } from './call-store.ts';
export type {
  AnchoringSide,
  Audience,
  CallTerms,
  Condition,
  Contact,
  DecidingBody,
  Joint,
  OwnShare,
  PlannedReport,
  PoliticalHandling,
  Signing,
} from './call.ts';
export { callEnded, callOpened, deadlineMoved, invitationAnswered } from './events.ts';
export { easterSunday } from './easter.ts';
export { announcedCalls, callsOfProgrammes } from './listed-calls.query.ts';
export type { ListedCall } from './listed-calls.query.ts';
export { standingSources } from './standing.ts';
export type { Standing, StandingSource } from './standing.ts';
export { invitedTo } from './invited.query.ts';
export type { Invited } from './invited.query.ts';
export { paths as callPaths } from './paths.ts';
export { mayManageCalls, mayReadCall } from './policy.ts';
