import { describe, expect, test } from 'vitest';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from '../example.ts';
import { readBlueprint } from '../load-blueprints.ts';
import { parseOutline } from '../outline.ts';
import { conditionChoices, newQuestion, questionForm, readQuestion, typedQuestion } from './question.form.ts';
import { keyFrom } from './typed.ts';

const filled = {
  ...newQuestion('long_text'),
  'text.nb': 'Hvorfor?',
  section: 'one',
  revision: '3',
  do: 'save',
};

test('every question of the shipped form comes through the editor as it was', async () => {
  const outline = await readBlueprint('development-application');
  const sections = outline.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const { question: read, refusals } = readQuestion(typedQuestion(question));
      expect(refusals).toEqual([]);
      return read;
    }),
  }));
  expect(parseOutline({ ...outline, sections })).toEqual(outline);
});

test('so does a choice with texts in three languages, a range and a unit', () => {
  const choices = [
    { value: 'alone', text: { nb: 'Alene', nn: 'Åleine', en: 'Alone' } },
    { value: 'joint', text: { nb: 'Sammen', nn: 'Saman', en: null } },
  ];
  for (const question of [
    { ...exampleChoice('x', 'a', 'b'), choices },
    exampleQuestion('y', {
      kind: 'number',
      least: 0.5,
      most: 100,
      unit: { nb: 'prosent', nn: 'prosent', en: null },
    }),
  ])
    expect(readQuestion(typedQuestion(question))).toEqual({ question, refusals: [] });
});

test('a new question is added with a key made of its words, which gives way; a given one does not', () => {
  expect(questionForm.parse(filled)).toEqual({
    ok: true,
    values: {
      revision: 3,
      change: {
        do: 'addQuestion',
        section: 'one',
        keyIsGiven: false,
        question: {
          key: 'hvorfor',
          kind: 'long_text',
          text: { nb: 'Hvorfor?', nn: '', en: null },
          guidance: null,
          required: true,
          counted: true,
          shownWhen: null,
          limit: null,
        },
      },
    },
  });
  const given = questionForm.parse({ ...filled, key: 'why' });
  expect(given.ok && given.values.change).toMatchObject({ keyIsGiven: true, question: { key: 'why' } });
});

test('an existing one is changed, or removed', () => {
  const changed = questionForm.parse({ ...filled, existing: 'why' });
  expect(changed.ok && changed.values.change).toMatchObject({ do: 'setQuestion', question: { key: 'why' } });
  expect(questionForm.parse({ ...filled, existing: 'why', do: 'remove' })).toEqual({
    ok: true,
    values: { revision: 3, change: { do: 'removeQuestion', key: 'why' } },
  });
});

test('to be shown again is no refusal, and a row more is a row more', () => {
  expect(questionForm.parse({ ...filled, do: 'show' })).toEqual({
    ok: false,
    refusals: [],
    typed: { ...filled, do: 'show' },
  });
  const more = questionForm.parse({ ...filled, do: 'choices.add' });
  expect(!more.ok && more.typed?.['choices.count']).toBe('3');
});

describe('what is wrong is told at its field', () => {
  test.each<[object, object]>([
    [{ 'text.nb': ' ' }, { code: 'required', field: 'text.nb' }],
    [{ 'text.nn': 'x'.repeat(601) }, { code: 'tooLong', field: 'text.nn', params: { maximum: 600 } }],
    [{ kind: 'poem' }, { code: 'required', field: 'kind' }],
    [{ section: '' }, { code: 'required', field: 'section' }],
    [{ key: 'Kort navn' }, { code: 'keyShape', field: 'key' }],
    [{ limit: '12,5' }, { code: 'notWhole', field: 'limit', params: { maximum: 50_000 } }],
    [
      { kind: 'amount', least: 'mye' },
      { code: 'notNumber', field: 'least' },
    ],
    [
      { kind: 'goals', 'rows.most': '101' },
      { code: 'notWhole', field: 'rows.most', params: { maximum: 100 } },
    ],
    [
      { kind: 'choice', 'choices.0.text.nb': 'Ja' },
      { code: 'fewChoices', field: 'choices' },
    ],
    [{ shownWhen: ['a=yes', 'b=no'] }, { code: 'conditionOfOne', field: 'shownWhen' }],
  ])('%j', (typed, refusal) => {
    expect(questionForm.parse({ ...filled, ...typed })).toEqual({ ok: false, refusals: [refusal] });
  });
});

test('numbers are read as people write them', () => {
  const typed = { ...filled, kind: 'number', least: '-1 200,5', most: '2\u00a0000.25' };
  expect(readQuestion(typed).question).toMatchObject({ least: -1200.5, most: 2000.25, unit: null });
});

test('a question can depend on earlier closed ones only', () => {
  const outline = exampleOutline(
    exampleSection('one', exampleChoice('a', 'x', 'y'), exampleQuestion('b'), exampleChoice('c', 'x', 'y')),
    exampleSection('two', exampleChoice('d', 'x', 'y')),
  );
  const earlier = (section: string, key: string | null) =>
    conditionChoices(outline, { section, key }).map((each) => each.key);
  expect([earlier('one', 'a'), earlier('one', 'c'), earlier('one', null), earlier('two', null)]).toEqual([
    [],
    ['a'],
    ['a', 'c'],
    ['a', 'c', 'd'],
  ]);
});

test.each([
  ['Hva vil dere gjøre?', 'hva_vil_dere_gjore'],
  ['Hvordan tar folkevalgte, ledere og ansatte del ut fra sine roller?', 'hvordan_tar_folkevalgte_ledere'],
  ['Čállit sámegillii', 'callit_samegillii'],
  ['2 000 kroner?', 'sporsmal'],
  ['???', 'sporsmal'],
])('%s → %s', (nb, key) => {
  expect(keyFrom({ nb, nn: '', en: null }, 'sporsmal')).toBe(key);
});
