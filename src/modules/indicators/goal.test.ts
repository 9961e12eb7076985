import { describe, expect, test } from 'vitest';
import { goalOf, goalStops, isEmptyGoal, isMeasurable, missingInGoal, needsReason } from './goal.ts';
import type { GoalRow } from './goal.ts';

/** The whole-municipality goal a participant of 2011 set; the day of its baseline is invented. */
const reducedAbsence: GoalRow = {
  goal: 'Sykefraværet skal ned med 20 prosent',
  level: 'effect',
  indicator: 'Samlet sykefravær',
  unit: 'prosent',
  scope: 'hele kommunen',
  baseline: 8.6,
  baseline_on: '2010-12-31',
  baseline_source: 'kommunens egne lister',
  target: 6.9,
  target_on: '2013-12-31',
  measuring: 'Hvert kvartal, av personalavdelingen',
  reason: null,
};
const gapsOf = (row: GoalRow) => missingInGoal(goalOf(row));
const without = (...columns: string[]) =>
  Object.fromEntries(
    Object.entries(reducedAbsence).map(([key, value]) => [key, columns.includes(key) ? null : value]),
  );

test('a goal with everything can be measured', () => {
  expect(gapsOf(reducedAbsence)).toEqual({ missing: [], baseline: [], faults: [] });
  expect(isMeasurable(goalOf(reducedAbsence))).toBe(true);
  expect(goalStops(goalOf(reducedAbsence))).toEqual([]);
});

describe.each([
  'Godt arbeidsmiljø',
  'Bedre for den enkelte arbeidstaker',
  'Kompetanseheving',
  'Attraktiv arbeidsplass med godt omdømme',
])('the sub-goal «%s» without figures', (goal) => {
  test.each(['effect', 'output', null])('lacks exactly five parts (%s)', (level) => {
    expect(gapsOf({ goal, level })).toEqual({
      missing: ['indicator', 'baseline', 'target', 'date', 'method'],
      baseline: ['number', 'day', 'source'],
      faults: [],
    });
  });

  test('needs a written reason, and may stand with one', () => {
    expect(goalStops(goalOf({ goal }))).toEqual(['reason']);
    expect(goalStops(goalOf({ goal, reason: 'Vi vil finne en måte å måle det på i år.' }))).toEqual([]);
  });
});

test.each([
  [['indicator', 'unit', 'scope'], ['indicator']],
  [['scope'], ['scope']],
  [['unit'], ['unit']],
  [
    ['scope', 'unit'],
    ['scope', 'unit'],
  ],
  [['target'], ['target']],
  [['target_on'], ['date']],
  [['measuring'], ['method']],
  [['baseline'], ['baseline']],
])('without %j it lacks %j', (columns, missing) => {
  expect(gapsOf(without(...columns)).missing).toEqual(missing);
});

test.each([
  [['baseline_on'], ['day']],
  [['baseline_source'], ['source']],
  [
    ['baseline_on', 'baseline_source'],
    ['day', 'source'],
  ],
  [['baseline'], ['number']],
])('a baseline without %j lacks %j', (columns, lacks) => {
  expect(gapsOf(without(...columns))).toMatchObject({ missing: ['baseline'], baseline: lacks });
});

test('what a project delivers from nothing needs no day or source for its zero', () => {
  const courses = { ...without('baseline_on', 'baseline_source'), baseline: 0, target: 4 };
  expect(gapsOf({ ...courses, level: 'output' }).missing).toEqual([]);
  expect(gapsOf({ ...courses, level: 'effect' }).missing).toEqual(['baseline']);
});

test.each(['2010-12-31', '2010-12-30', '2009-01-01'])(
  'a target on %s does not come after its baseline',
  (targetOn) => {
    const goal = goalOf({ ...reducedAbsence, target_on: targetOn, reason: 'Det er slik vi vil ha det.' });
    expect(missingInGoal(goal)).toEqual({ missing: [], baseline: [], faults: ['targetNotAfterBaseline'] });
    expect(isMeasurable(goal)).toBe(false);
    // No reason makes up for it.
    expect(goalStops(goal)).toEqual(['targetNotAfterBaseline']);
  },
);

test('the day after is late enough', () => {
  expect(gapsOf({ ...reducedAbsence, target_on: '2011-01-01' }).faults).toEqual([]);
});

test('to keep the level needs a reason', () => {
  const kept = { ...reducedAbsence, target: 8.6 };
  expect(gapsOf(kept).faults).toEqual(['targetEqualsBaseline']);
  expect(needsReason(goalOf(kept))).toBe(true);
  expect(goalStops(goalOf({ ...kept, reason: 'Andre steder går det opp.' }))).toEqual([]);
});

test('blank text is not written, and figures that are none are not there', () => {
  const goal = goalOf({
    goal: '  ',
    indicator: ' Fravær ',
    baseline: '8,6',
    target_on: '31.12.2013',
    level: 'other',
  });
  expect(goal).toEqual({
    goal: null,
    level: null,
    indicator: 'Fravær',
    unit: null,
    scope: null,
    baseline: null,
    baselineOn: null,
    baselineSource: null,
    target: null,
    targetOn: null,
    measuring: null,
    reason: null,
  });
  expect(goalStops(goal)).toEqual(['goal', 'reason']);
});

test('a row with nothing but a level is empty', () => {
  expect(isEmptyGoal(goalOf({ level: 'effect', goal: '' }))).toBe(true);
  expect(isEmptyGoal(goalOf({ baseline: 0 }))).toBe(false);
});

test.each<[string, GoalRow, readonly string[]]>([
  [
    'reduced absence, with a number and a date but neither the day of its baseline nor how it is measured',
    without('baseline_on', 'baseline_source', 'measuring'),
    ['baseline', 'method'],
  ],
  [
    'a full-time culture in health and care, whose share of today can be counted from posts and employees',
    {
      goal: 'Heltidskultur som avskaffer ufrivillig deltid',
      indicator: 'Gjennomsnittlig stillingsstørrelse',
      unit: 'prosent',
      scope: 'helse og omsorg',
      baseline: 62.7,
      baseline_source: '91,57 årsverk delt på 146 ansatte',
      target: 75,
      target_on: '2015-12-31',
    },
    ['baseline', 'method'],
  ],
  [
    'more inhabitants, and newcomers who stay',
    { goal: 'Øke innbyggertallet og få tilflyttere til å bli', indicator: 'Innbyggertall' },
    ['scope', 'unit', 'baseline', 'target', 'date', 'method'],
  ],
])('as real projects have put it: %s', (_, row, missing) => {
  expect(gapsOf(row).missing).toEqual(missing);
});
