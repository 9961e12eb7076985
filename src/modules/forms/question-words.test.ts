import { expect, test } from 'vitest';
import { formatFor } from '../../platform/text/format.ts';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from './example.ts';
import type { Question } from './outline.ts';
import { conditionOf, demandsOf } from './question-words.ts';

const nb = { lang: 'nb', format: formatFor('nb') } as const;
const nn = { lang: 'nn', format: formatFor('nn') } as const;
const range = (least: number | null, most: number | null) =>
  exampleQuestion('x', { kind: 'amount', least, most });
const space = '\u00a0';

test.each<[Question, string[]]>([
  [exampleQuestion('x'), ['Må svarast på']],
  [
    exampleQuestion('x', { required: false, counted: false, limit: { unit: 'words', most: 300 } }),
    ['Valfritt', 'Høgst 300 ord', 'Tel ikkje med i sidetalet'],
  ],
  [exampleQuestion('x', { limit: { unit: 'characters', most: 80 } }), ['Må svarast på', 'Høgst 80 teikn']],
  [range(200_000, null), ['Må svarast på', `Minst 200${space}000`]],
  [range(null, 5), ['Må svarast på', 'Høgst 5']],
  [range(0, 1000), ['Må svarast på', `Frå 0 til 1${space}000`]],
  [exampleQuestion('x', { kind: 'files', most: 1 }), ['Må svarast på', 'Høgst 1 fil']],
  [exampleQuestion('x', { kind: 'goals', rows: { least: 1, most: 8 } }), ['Må svarast på', 'Høgst 8 rader']],
  [
    exampleQuestion('x', { kind: 'anchoring', rows: { least: 3, most: 60 } }),
    ['Må svarast på', 'Frå 3 til 60 rader'],
  ],
])('what %j demands', (question, demands) => {
  expect(demandsOf(question, nn)).toEqual(demands);
});

test('a condition is a sentence with the words of the earlier question and its answers', () => {
  const on = (question: string, is: string[]) => exampleQuestion('z', { shownWhen: { question, is } });
  const [joint, yesOrNo] = [exampleChoice('x', 'Alene', 'Sammen'), exampleQuestion('y', { kind: 'yes_no' })];
  const form = exampleOutline(exampleSection('a', joint, yesOrNo));
  expect(conditionOf(form, exampleQuestion('z'), nb)).toBeNull();
  expect(conditionOf(form, on('gone', ['a']), nb)).toBeNull();
  expect(conditionOf(form, on('x', ['Alene', 'Sammen']), nb)).toBe(
    'Spørsmålet gjelder når svaret på «Spørsmål x» er alene eller sammen.',
  );
  expect(conditionOf(form, on('y', ['no']), nn)).toBe(
    'Spørsmålet gjeld når svaret på «Spørsmål y (nn)» er nei.',
  );
});
