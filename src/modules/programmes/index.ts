// The only door into programmes: what other modules may use.
export { BilingualFields } from './bilingual-fields.tsx';
export type { BilingualFieldsProps, Mark } from './bilingual-fields.tsx';
export type { Form, ProgrammeState } from './contents.ts';
export { programmeClosed, programmePublished } from './events.ts';
export { languageCounts, wordsIn } from './language-share.ts';
export type { LanguageCounter, OriginalText } from './language-share.ts';
export { commitments } from './money.ts';
export type { BudgetYear, Commitment, CommitmentSource } from './money.ts';
export { draftMaker, draftMissing } from './machine-drafts.ts';
export { defineProgrammePanel, programmePanels } from './panels.ts';
export type { ProgrammePanel } from './panels.ts';
export { programmePaths } from './paths.ts';
export { mayManageProgramme } from './policy.ts';
export { ProgrammeList } from './programme-list.tsx';
export {
  findProgramme,
  programmesManagedBy,
  programmesVersion,
  publishedProgrammes,
} from './programme.query.ts';
export type { NamedItem, Programme } from './programme.query.ts';
