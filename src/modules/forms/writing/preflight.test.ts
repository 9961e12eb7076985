import { expect, test } from 'vitest';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from '../example.ts';
import { answeredSections } from './answered-sections.ts';
import { preflight, sectionStates } from './preflight.ts';
import { preflightText } from './preflight-text.ts';

const outline = exampleOutline(
  exampleSection(
    'first',
    exampleQuestion('who', { limit: { unit: 'words', most: 3 } }),
    exampleChoice('joint', 'yes', 'no'),
    exampleQuestion('with', { shownWhen: { question: 'joint', is: ['yes'] }, counted: false }),
  ),
  exampleSection(
    'second',
    exampleQuestion('plan', { kind: 'timetable', rows: { least: 2, most: 3 } }),
    exampleQuestion('money', { kind: 'amount', least: 10, most: null, required: false }),
  ),
  exampleSection('third', exampleQuestion('more', { required: false })),
);
const milestone = (key: string, ends_on: string | null) => ({
  key,
  milestone: 'Oppstart',
  begins_on: null,
  ends_on,
  responsible: null,
});

test('an empty text lacks what is required and asked', () => {
  expect(preflight(outline, {})).toEqual([
    { section: 'first', question: 'who', code: 'missing' },
    { section: 'first', question: 'joint', code: 'missing' },
    { section: 'second', question: 'plan', code: 'missing' },
  ]);
  expect([...sectionStates(outline, {}).values()]).toEqual(['empty', 'empty', 'empty']);
});

test('what is written is judged: too long, out of range, too few rows, a cell that is missing', () => {
  const answers = { who: 'fire ord er skrivne', joint: 'yes', plan: [milestone('a', null)], money: 9 };
  const missing = preflight(outline, answers);
  expect(missing).toEqual([
    { section: 'first', question: 'who', code: 'wordsOverLimit' },
    { section: 'first', question: 'with', code: 'missing' },
    { section: 'second', question: 'plan', code: 'fewRows' },
    { section: 'second', question: 'plan', code: 'cellMissing', row: 0, column: 'ends_on' },
    { section: 'second', question: 'money', code: 'outOfRange' },
  ]);
  expect([...sectionStates(outline, answers).values()]).toEqual(['begun', 'begun', 'empty']);
  expect(missing.map((each) => preflightText(each, outline, answers, 'nn'))).toEqual([
    'Spørsmål who (nn): 1 ord for mykje',
    'Spørsmål with (nn): Ikkje svart på enno',
    'Spørsmål plan (nn): Minst 2 rader må fyllast ut',
    'Spørsmål plan (nn): Rad 1: til manglar',
    'Spørsmål money (nn): Talet er utanfor det som er tillate',
  ]);
});

test('a section is complete when nothing in it is missing', () => {
  const plan = [milestone('a', '2027-01-01'), milestone('b', '2027-02-01')];
  const answers = { who: 'tre ord her', joint: 'no', plan, more: 'Noko' };
  expect(preflight(outline, answers)).toEqual([]);
  expect([...sectionStates(outline, answers).values()]).toEqual(['complete', 'complete', 'complete']);
});

test('printed: what counts and what does not, tables as tables, what is not asked left out', () => {
  const text = (v: string) => [{ t: 'text', v }];
  const heading = (v: string) => ({ t: 'h', level: 1, c: text(v) });
  const answers = {
    who: '**Vi**',
    joint: 'yes',
    with: 'Granli',
    plan: [milestone('a', '2027-01-01')],
    money: 1500,
  };
  const sections = answeredSections(outline, answers, 'nb', { counted: true });
  expect(sections.map((each) => each.heading)).toEqual(['Del first', 'Del second', 'Del third']);
  expect(sections[0]?.body).toEqual([
    heading('Spørsmål who'),
    { t: 'p', c: [{ t: 'strong', c: text('Vi') }] },
    heading('Spørsmål joint'),
    { t: 'p', c: text('yes') },
  ]);
  expect(sections[1]?.body).toEqual([
    heading('Spørsmål plan'),
    {
      t: 'table',
      caption: null,
      align: ['left', 'left'],
      head: [text('Milepæl'), text('Til')],
      rows: [[text('Oppstart'), text('1.1.2027')]],
    },
    heading('Spørsmål money'),
    { t: 'p', c: text('1\u00a0500') },
  ]);
  expect(sections[2]?.body).toEqual([heading('Spørsmål more'), { t: 'p', c: text('Ikke besvart.') }]);
  expect(answeredSections(outline, answers, 'nb', { counted: false })).toEqual([
    { heading: 'Del first', guidance: null, body: [heading('Spørsmål with'), { t: 'p', c: text('Granli') }] },
  ]);
});

test('a table with more columns than a page carries is told row by row', () => {
  const goals = exampleOutline(
    exampleSection('goals', exampleQuestion('goals', { kind: 'goals', rows: { least: 0, most: 3 } })),
  );
  const row = {
    key: 'a',
    goal: 'Lågare fråvær',
    level: 'effect',
    indicator: 'Sjukefråvær',
    unit: 'prosent',
    scope: 'Alle tilsette',
    baseline: 8.1,
    baseline_on: '2026-06-30',
    baseline_source: null,
    target: 6.5,
    target_on: null,
    measuring: null,
    reason: null,
  };
  const [section] = answeredSections(goals, { goals: [row] }, 'nn', { counted: 'all' });
  expect(section?.body.slice(1)).toEqual([
    {
      t: 'p',
      c: [
        { t: 'strong', c: [{ t: 'text', v: 'Lågare fråvær' }] },
        { t: 'br' },
        {
          t: 'text',
          v: 'Slag: Effektmål · Indikator: Sjukefråvær · Eining: prosent · Kven det gjeld: Alle tilsette · Utgangspunkt: 8,1 · Målt når: 30.6.2026 · Måltal: 6,5',
        },
      ],
    },
  ]);
});
