import { expect, test } from 'vitest';
import { goalOf } from './goal.ts';
import { goalText, missingTexts } from './goal-text.ts';

const positions = {
  goal: 'Heiltidskultur',
  level: 'effect',
  indicator: 'Gjennomsnittleg stillingsstorleik',
  unit: 'prosent',
  scope: 'helse og omsorg',
  baseline: 62.75,
  baseline_on: '2011-06-30',
  baseline_source: 'eiga teljing',
  target: 75,
  target_on: '2015-12-31',
  measuring: 'Kvart halvår av einingsleiarane',
};

test('a measurable goal in plain words', () => {
  expect(goalText('nn', goalOf(positions))).toBe(
    'Gjennomsnittleg stillingsstorleik, helse og omsorg: frå 62,75 prosent (30. juni 2011, kjelde: eiga teljing) ' +
      'til 75 prosent innan 31. desember 2015. Slik blir det målt: Kvart halvår av einingsleiarane.',
  );
  expect(goalText('en', goalOf({ ...positions, measuring: 'Twice a year!' }))).toBe(
    'Gjennomsnittleg stillingsstorleik, helse og omsorg: from 62.75 prosent (30 June 2011, source: eiga teljing) ' +
      'to 75 prosent by 31 December 2015. How it is measured: Twice a year!',
  );
});

test('of a goal that is not finished, what is known', () => {
  expect(
    goalText('nb', goalOf({ goal: 'Ned', baseline: 8.6, baseline_source: 'HMS-avdelingen', target: 6.9 })),
  ).toBe('Utgangspunkt: 8,6 (kilde: HMS-avdelingen). Måltall: 6,9.');
  expect(goalText('nb', goalOf({ goal: 'Godt arbeidsmiljø' }))).toBe('');
});

test('an output that begins at nothing is told without a source', () => {
  const courses = {
    level: 'output',
    indicator: 'Kurs',
    unit: 'kurs',
    scope: 'alle leiarar',
    baseline: 0,
    target: 4,
  };
  expect(goalText('nn', goalOf({ ...courses, target_on: '2027-06-30', measuring: 'Deltakarlister' }))).toBe(
    'Kurs, alle leiarar: frå 0 kurs til 4 kurs innan 30. juni 2027. Slik blir det målt: Deltakarlister.',
  );
});

test('what is missing, each with the question that brings it', () => {
  expect(missingTexts('nn', goalOf({ goal: 'Godt omdøme' }))).toEqual([
    {
      part: 'indicator',
      name: 'Indikator',
      question: 'Kva skal teljast eller målast for å sjå om de er på veg? Vel éin ting.',
    },
    {
      part: 'baseline',
      name: 'Utgangspunkt',
      question: 'Kvar står de no? Skriv talet, datoen det gjeld for, og kvar de har det frå.',
    },
    { part: 'target', name: 'Måltal', question: 'Kva tal vil de nå?' },
    { part: 'date', name: 'Dato', question: 'Når skal måltalet vere nådd?' },
    { part: 'method', name: 'Måling', question: 'Korleis og når måler de, og kven gjer det?' },
  ]);
});

test.each([
  [{ baseline_on: null }, 'Hvilken dato gjelder tallet for?'],
  [{ baseline_source: null }, 'Hvor har dere tallet fra?'],
  [
    { baseline_on: null, baseline_source: null },
    'Hvilken dato gjelder tallet for, og hvor har dere det fra?',
  ],
  [
    { baseline: null, baseline_on: null },
    'Hvor står dere nå? Skriv tallet, datoen det gjelder for, og hvor dere har det fra.',
  ],
])('a baseline lacking %j is asked for by what it lacks', (lacking, question) => {
  expect(missingTexts('nb', goalOf({ ...positions, ...lacking }))).toEqual([
    { part: 'baseline', name: 'Utgangspunkt', question },
  ]);
});
