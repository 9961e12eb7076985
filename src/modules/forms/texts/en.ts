import { editor } from './editor-en.ts';
import { tables } from './tables-en.ts';
import { templates } from './templates-en.ts';
import { writing } from './writing-en.ts';
import type { FormsTexts } from './texts.ts';

/** Texts of forms in English. */
export const en: FormsTexts = {
  kinds: {
    text: 'Short answer, one line',
    long_text: 'Free text',
    yes_no: 'Yes or no',
    choice: 'One choice',
    choices: 'Several choices',
    number: 'Number',
    amount: 'Amount in whole kroner',
    date: 'Date',
    files: 'Attachments',
    goals: 'Table: goals',
    measures: 'Table: measures',
    budget: 'Table: budget',
    resources: 'Table: own resources',
    timetable: 'Table: timetable',
    anchoring: 'Table: anchoring',
    results: 'Table: goal attainment',
    accounts: 'Table: use of the grant',
  },
  yes: 'Yes',
  no: 'No',
  asked: {
    optional: 'Optional',
    required: 'Must be answered',
    words: { one: 'At most {count} word', other: 'At most {count} words' },
    characters: { one: 'At most {count} character', other: 'At most {count} characters' },
    least: 'At least {least}',
    most: 'At most {most}',
    between: 'From {least} to {most}',
    files: { one: 'At most {count} file', other: 'At most {count} files' },
    rows: { one: 'At most {count} row', other: 'At most {count} rows' },
    rowsFrom: 'From {least} to {most} rows',
    uncounted: 'Does not count towards the page limit',
    when: 'The question applies when the answer to “{question}” is {answers}.',
    columns: 'Each row has: {columns}.',
  },
  table: { row: 'Row', add: 'Add a row' },
  tables,
  editor,
  templates,
  writing,
};
