import type { FormsTexts } from './texts.ts';

/** Writing together, in English. */
export const writing: FormsTexts['writing'] = {
  print: { unanswered: 'Not answered.' },
  states: { empty: 'Not begun', begun: 'Begun', complete: 'Complete' },
  missing: {
    missing: 'Not answered yet',
    fewRows: {
      one: 'At least {count} row must be filled in',
      other: 'At least {count} rows must be filled in',
    },
    cellMissing: 'Row {row}: {column} is missing',
    wordsOverLimit: { one: '{count} word too many', other: '{count} words too many' },
    charactersOverLimit: { one: '{count} character too many', other: '{count} characters too many' },
    outOfRange: 'The number is outside what is allowed',
    tooManyRows: { one: 'At most {count} row is allowed', other: 'At most {count} rows are allowed' },
    tooManyFiles: { one: 'At most {count} file is allowed', other: 'At most {count} files are allowed' },
    notAnswer: 'The answer no longer fits the question',
  },
};
