// The only door into applications: what other modules may use.
export { accesses, joinedIds } from './application.ts';
export type { Application, Party, Writer, WritingAccess } from './application.ts';
export { applicationStarted, partyAnswered } from './events.ts';
export { paths as applicationPaths } from './paths.ts';
export { accessOf } from './policy.ts';
export { findApplication, findApplications } from './store.ts';
