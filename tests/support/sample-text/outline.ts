import {
  exampleChoice,
  exampleOutline,
  exampleQuestion,
  exampleSection,
} from '../../../src/modules/forms/example.ts';

/** One of each kind that is written differently. */
export const sampleOutline = exampleOutline(
  exampleSection(
    'one',
    exampleQuestion('why', { limit: { unit: 'words', most: 40 } }),
    exampleChoice('joint', 'yes', 'no'),
    exampleQuestion('together', { shownWhen: { question: 'joint', is: ['yes'] } }),
    exampleQuestion('share', { kind: 'number', least: 0, most: 100, unit: null }),
    exampleQuestion('plan', { kind: 'timetable', rows: { least: 0, most: 9 } }),
  ),
);
