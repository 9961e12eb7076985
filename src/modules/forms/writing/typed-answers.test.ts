import { expect, test } from 'vitest';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from '../example.ts';
import { typedAnswers } from './typed-answers.ts';
import { typedValues } from './typed-values.ts';

const keys = ['text', 'some', 'share', 'money', 'day', 'goals'];
const outline = exampleOutline(
  exampleSection(
    'one',
    exampleQuestion('text', { limit: { unit: 'words', most: 2 } }),
    exampleQuestion('some', { ...exampleChoice('some', 'x', 'y'), kind: 'choices' }),
    exampleQuestion('share', { kind: 'number', least: 0, most: 100, unit: null }),
    exampleQuestion('money', { kind: 'amount', least: null, most: null }),
    exampleQuestion('day', { kind: 'date' }),
    exampleQuestion('goals', { kind: 'timetable', rows: { least: 0, most: 3 } }),
  ),
);
const bases = Object.fromEntries(keys.map((key) => [`base.${key}`, '0']));
const valueOf = (key: string, typed: Record<string, string | readonly string[]>) => {
  const read = typedAnswers(outline, [key], { ...bases, ...typed });
  return read.refusals.length > 0 ? read.refusals : read.changes.map(({ value }) => value);
};

test.each<[string, string, number]>([
  ['share', '7,8', 7.8],
  ['share', '7.8', 7.8],
  ['share', '7,8 %', 7.8],
  ['share', '−3', -3],
  ['share', '1 200,5', 1200.5],
  ['share', '1.250', 1.25],
  ['share', '1.250.000', 1_250_000],
  ['money', '150 000', 150_000],
  ['money', '150 000 kr', 150_000],
  ['money', '150.000', 150_000],
  ['money', '150.000,00', 150_000],
  ['money', '150000,-', 150_000],
])('%s: «%s» is %d', (key, typed, value) => {
  expect(valueOf(key, { [`answer.${key}`]: typed })).toEqual([value]);
});

test.each<[string, string, string]>([
  ['share', 'om lag ti', 'notNumber'],
  ['share', '1e9', 'notNumber'],
  ['money', '10,50', 'notWhole'],
  ['day', '31.2.2026', 'notADate'],
  ['text', 'x'.repeat(60_001), 'tooLong'],
  ['some', 'z', 'unknownChoice'],
])('%s: «%s» is refused: %s', (key, typed, code) => {
  const [refusal] = typedAnswers(outline, [key], { ...bases, [`answer.${key}`]: typed }).refusals;
  expect(refusal?.code).toBe(code);
  expect(refusal?.field?.split('.').slice(0, 2)).toEqual(['answer', key]);
});

test('what is too long is read all the same, so that it is not lost', () => {
  expect(valueOf('text', { 'answer.text': ' Fire ord\r\ner for  mange ' })).toEqual([
    'Fire ord\ner for  mange',
  ]);
});

test('a table is its filled rows; a faulty cell is refused at its place, and the rest is saved', () => {
  const typed = {
    'base.text': '3',
    'base.goals': '2',
    'answer.text': 'Noko',
    'answer.goals.count': '3',
    'answer.goals.0.key': 'a1',
    'answer.goals.0.milestone': 'Oppstart',
    'answer.goals.0.ends_on': '1.3.2027',
    'answer.goals.1.key': 'a2',
    'answer.goals.2.key': 'a3',
    'answer.goals.2.milestone': 'Slutt',
  };
  const rows = [
    { key: 'a1', milestone: 'Oppstart', begins_on: null, ends_on: '2027-03-01', responsible: null },
    { key: 'a3', milestone: 'Slutt', begins_on: null, ends_on: null, responsible: null },
  ];
  expect(typedAnswers(outline, keys, typed)).toEqual({
    changes: [
      { question: 'text', base: 3, value: 'Noko' },
      { question: 'goals', base: 2, value: rows },
    ],
    refusals: [],
  });
  expect(typedAnswers(outline, keys, { ...typed, 'answer.goals.2.ends_on': 'i haust' })).toEqual({
    changes: [{ question: 'text', base: 3, value: 'Noko' }],
    refusals: [{ code: 'notADate', field: 'answer.goals.2.ends_on', row: 2 }],
  });
});

test('only what was sent with its revision is read, and only what is asked for', () => {
  expect(typedAnswers(outline, keys, { 'answer.text': 'x' })).toEqual({ changes: [], refusals: [] });
  expect(typedAnswers(outline, ['day'], { ...bases, 'answer.text': 'x' }).changes).toEqual([
    { question: 'day', base: 0, value: null },
  ]);
});

test('answers written into the fields and read again are the same', () => {
  const answers = {
    text: 'To\n\nlinjer',
    some: ['y', 'x'],
    share: 7.25,
    money: 150_000,
    day: '2027-03-01',
    goals: [{ key: 'a1', milestone: 'Oppstart', begins_on: null, ends_on: '2027-03-01', responsible: null }],
  };
  const read = typedAnswers(outline, keys, { ...bases, ...typedValues(outline, answers) });
  expect(Object.fromEntries(read.changes.map(({ question, value }) => [question, value]))).toEqual(answers);
});
