import { describe, expect, test } from 'vitest';
import { answerSchema, draftSchema, isAsked } from './answer-schema.ts';
import type { Answers } from './answer-schema.ts';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from './example.ts';
import { readBlueprint } from './load-blueprints.ts';
import type { Question } from './outline.ts';
import { questionsOf } from './outline.ts';

const said = (question: Question, answer: unknown) => {
  const parsed = answerSchema(question).safeParse(answer);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};
const limited = exampleQuestion('x', { limit: { unit: 'words', most: 3 } });
const amount = exampleQuestion('x', { kind: 'amount', least: 150_000, most: null });
const budget = exampleQuestion('x', { kind: 'budget', rows: { least: 0, most: 1 } });
const wide = exampleQuestion('x', { kind: 'budget', rows: { least: 0, most: 2 } });
const several = exampleQuestion('x', { ...exampleChoice('x', 'a', 'b'), kind: 'choices' });
const row = { key: 'a1', item: 'Frikjøp', year: 2027, applied: 200_000, own_share: 100_000, others: null };

test.each<[Question, unknown]>([
  [limited, 'tre ord – her'],
  [amount, 150_000],
  [exampleQuestion('x', { kind: 'number', least: null, most: 1, unit: null }), 0.5],
  [exampleQuestion('x', { kind: 'yes_no' }), 'no'],
  [exampleChoice('x', 'a', 'b'), 'b'],
  [several, ['b', 'a']],
  [exampleQuestion('x', { kind: 'date' }), '2026-06-15'],
  [exampleQuestion('x', { kind: 'files', most: 1 }), ['12']],
  [budget, [row]],
])('%j takes %j', (question, answer) => {
  expect(said(question, answer)).toEqual(answer);
});

test.each<[Question, unknown, string]>([
  [limited, 'dette er fire ord', 'wordsOverLimit'],
  [exampleQuestion('x', { limit: { unit: 'characters', most: 3 } }), 'fire', 'charactersOverLimit'],
  [exampleQuestion('x'), 'x'.repeat(60_001), 'tooLong'],
  [amount, 149_999, 'outOfRange'],
  [amount, 150_000.5, 'notWhole'],
  [exampleQuestion('x', { kind: 'yes_no' }), 'maybe', 'unknownChoice'],
  [exampleChoice('x', 'a', 'b'), 'c', 'unknownChoice'],
  [several, ['a', 'a'], 'chosenTwice'],
  [exampleQuestion('x', { kind: 'date' }), '2026-02-30', 'notADate'],
  [exampleQuestion('x', { kind: 'files', most: 1 }), ['1', '2'], 'tooManyFiles'],
  [budget, [row, { ...row, key: 'a2' }], 'tooManyRows'],
  [wide, [row, row], 'rowTwice'],
  [budget, [{ ...row, key: 'A-1' }], 'rowKeyShape'],
  [budget, [{ ...row, year: 'i fjor' }], 'notNumber'],
])('%j refuses %j: %s', (question, answer, code) => {
  expect(said(question, answer)).toEqual([code]);
});

test.each<[Question, unknown]>([
  [limited, 'dette er fire ord'],
  [amount, 149_999],
  [exampleQuestion('x', { kind: 'files', most: 1 }), ['1', '2']],
  [budget, [row, { ...row, key: 'a2' }]],
])('while %j is being written, %j is kept', (question, answer) => {
  expect(draftSchema(question).parse(answer)).toEqual(answer);
});

test('every question of the shipped form can be left open', async () => {
  const questions = questionsOf(await readBlueprint('development-application'));
  expect(questions.map((question) => said(question, null))).toEqual(questions.map(() => null));
});

describe('what is asked follows the answers', () => {
  const on = (question: string, is: string) => ({ shownWhen: { question, is: [is] } });
  const [first, second, third] = [
    exampleChoice('first', 'a', 'b'),
    exampleQuestion('second', { kind: 'yes_no', ...on('first', 'a') }),
    exampleQuestion('third', on('second', 'yes')),
  ];
  const outline = exampleOutline(exampleSection('one', first, second, third));
  test.each<[Answers, boolean[]]>([
    [{}, [true, false, false]],
    [{ first: 'b' }, [true, false, false]],
    [{ first: 'a' }, [true, true, false]],
    [{ first: 'a', second: 'yes' }, [true, true, true]],
    // An answer left behind when the first one was changed.
    [{ first: 'b', second: 'yes' }, [true, false, false]],
    [{ first: ['b', 'a'] }, [true, true, false]],
  ])('%j', (answers, expected) => {
    expect([first, second, third].map((question) => isAsked(outline, question, answers))).toEqual(expected);
  });
});
