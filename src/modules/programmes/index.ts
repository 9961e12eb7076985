// The only door into programmes: what other modules may use.
export type { Bilingual, Form, ProgrammeState } from './contents.ts';
export { programmeClosed, programmePublished } from './events.ts';
export { languageCounts } from './language-share.ts';
export type { LanguageCounter, OriginalText } from './language-share.ts';
export { commitments } from './money.ts';
export type { BudgetYear, Commitment, CommitmentSource } from './money.ts';
export { programmePaths } from './paths.ts';
export { mayManageProgramme } from './policy.ts';
export { findProgramme, programmesManagedBy, publishedProgrammes } from './programme.query.ts';
export type { NamedItem, Programme } from './programme.query.ts';
