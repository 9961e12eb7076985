import { expect, test } from 'vitest';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection, words } from './example.ts';
import { outlineProblems } from './outline-problems.ts';
import type { OutlineProblem } from './outline-problems.ts';
import type { Question } from './outline.ts';

const at = (
  section: number | null,
  question: number | null,
  field: string,
  code: OutlineProblem['code'],
): OutlineProblem => ({ section, question, field, code });

/** The problems of one section with these questions. */
const problemsWith = (...questions: readonly Question[]) =>
  outlineProblems(exampleOutline(exampleSection('a', ...questions)));

test('a whole form has no problems', () => {
  const joint = exampleChoice('joint', 'alone', 'together');
  const outline = exampleOutline(
    exampleSection('a', joint),
    exampleSection(
      'b',
      exampleQuestion('who', { shownWhen: { question: 'joint', is: ['together'] } }),
      exampleQuestion('goals', { kind: 'goals', rows: { least: 1, most: 10 } }),
      exampleQuestion('cost', { kind: 'amount', least: 150_000, most: null }),
    ),
  );
  expect(outlineProblems(outline)).toEqual([]);
});

test('an empty form says what it lacks as a whole', () => {
  const outline = {
    ...exampleOutline(),
    title: { nb: 'Søknad', nn: '', en: null },
    introduction: words(''),
  };
  expect(outlineProblems({ ...outline, introduction: { nb: '', nn: 'Les dette', en: null } })).toEqual([
    at(null, null, 'title.nn', 'missingText'),
    at(null, null, 'introduction.nb', 'missingText'),
    at(null, null, '', 'noSections'),
  ]);
});

test('sections are told apart and ask something', () => {
  const [first, second] = [exampleSection('a', exampleQuestion('x')), exampleSection('a')];
  const untitled = { ...second, title: { nb: '', nn: '', en: 'Goals' } };
  expect(outlineProblems(exampleOutline(first, untitled))).toEqual([
    at(1, null, 'title.nb', 'missingText'),
    at(1, null, 'title.nn', 'missingText'),
    at(1, null, 'key', 'duplicateSection'),
    at(1, null, '', 'sectionIsEmpty'),
  ]);
});

test('a key is used once in the whole form, words once in a section', () => {
  const again = exampleQuestion('x', { text: { nb: 'Noe annet', nn: 'Noko anna', en: null } });
  const outline = exampleOutline(
    exampleSection('a', exampleQuestion('x', { text: words('Hva vil dere gjøre?') })),
    exampleSection('b', again, exampleQuestion('y', { text: words('Hva vil dere gjøre?') })),
    exampleSection('c', exampleQuestion('z', { text: words('Når?') })),
  );
  expect(outlineProblems(outline)).toEqual([at(1, 0, 'key', 'duplicateKey')]);
  const twice = exampleQuestion('y', { text: { nb: 'Når?', nn: ' kva vil de GJERE ', en: null } });
  const first = exampleQuestion('x', {
    text: { nb: 'Hva vil dere gjøre?', nn: 'Kva vil de gjere?', en: null },
  });
  expect(problemsWith(first, twice)).toEqual([at(0, 1, 'text.nb', 'sameText')]);
});

test.each<[string, Question, string, OutlineProblem['code']]>([
  [
    'text in nynorsk',
    exampleQuestion('x', { text: { nb: 'Hva?', nn: '', en: 'What?' } }),
    'text.nn',
    'missingText',
  ],
  [
    'half a guidance',
    exampleQuestion('x', { guidance: { nb: '', nn: 'Skriv kort.', en: null } }),
    'guidance.nb',
    'missingText',
  ],
  ['limit', exampleQuestion('x', { limit: { unit: 'words', most: 0 } }), 'limit', 'limitIsZero'],
  ['files', exampleQuestion('x', { kind: 'files', most: 0 }), 'most', 'limitIsZero'],
  ['range', exampleQuestion('x', { kind: 'number', least: 5, most: 4, unit: null }), 'most', 'rangeIsEmpty'],
  [
    'unit',
    exampleQuestion('x', {
      kind: 'number',
      least: null,
      most: null,
      unit: { nb: 'timer', nn: '', en: null },
    }),
    'unit.nn',
    'missingText',
  ],
  [
    'no rows',
    exampleQuestion('x', { kind: 'budget', rows: { least: 0, most: 0 } }),
    'rows.most',
    'limitIsZero',
  ],
  [
    'rows',
    exampleQuestion('x', { kind: 'budget', rows: { least: 3, most: 2 } }),
    'rows.most',
    'rangeIsEmpty',
  ],
  ['one choice', exampleChoice('x', 'yes'), 'choices', 'fewChoices'],
  ['the same choice', exampleChoice('x', 'yes', 'yes'), 'choices.1.text.nb', 'duplicateChoice'],
])('one question: %s', (_, question, field, code) => {
  expect(problemsWith(question)).toEqual([at(0, 0, field, code)]);
});

test.each<[string, Question, OutlineProblem['code'] | null]>([
  ['an earlier choice', exampleChoice('first', 'a', 'b'), null],
  ['an earlier yes or no', exampleQuestion('first', { kind: 'yes_no' }), 'conditionValueUnknown'],
  ['an earlier open question', exampleQuestion('first'), 'conditionOnOpen'],
  ['a choice without that answer', exampleChoice('first', 'b', 'c'), 'conditionValueUnknown'],
  ['a question that is not there', exampleChoice('other', 'a', 'b'), 'conditionUnknown'],
])('a condition on %s', (_, first, code) => {
  const second = exampleQuestion('second', { shownWhen: { question: 'first', is: ['a'] } });
  expect(problemsWith(first, second)).toEqual(code === null ? [] : [at(0, 1, 'shownWhen', code)]);
});

test('a condition is on an earlier question, and names an answer', () => {
  const on = (is: string[]) => exampleQuestion('second', { shownWhen: { question: 'first', is } });
  const first = exampleChoice('first', 'a', 'b');
  expect(problemsWith(on(['a']), first)).toEqual([at(0, 0, 'shownWhen', 'conditionOnLater')]);
  expect(problemsWith(first, on([]))).toEqual([at(0, 1, 'shownWhen', 'conditionIsEmpty')]);
  const own = exampleQuestion('x', { kind: 'yes_no', shownWhen: { question: 'x', is: ['yes'] } });
  expect(problemsWith(own)).toEqual([at(0, 0, 'shownWhen', 'conditionOnLater')]);
});

test("each table stands once, because its rows are the project's", () => {
  const rows = { least: 1, most: 5 };
  const questions = ['one', 'two'].map((key) => exampleQuestion(key, { kind: 'goals', rows }));
  expect(problemsWith(...questions)).toEqual([at(0, 1, 'kind', 'tableTwice')]);
});
