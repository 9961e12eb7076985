import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { warningsFor } from './calendar-warnings.ts';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).toInstant();
/** Opened so early that the number of weeks is never the matter. */
const on = (date: string) =>
  warningsFor(at(`${Number(date.slice(0, 4)) - 1}-01-10T12:00`), at(`${date}T12:00`));

test.each([
  ['2026-06-30', []],
  ['2026-07-01', ['july']],
  ['2026-07-31', ['july']],
  ['2026-08-01', []],
  ['2026-12-23', []],
  ['2026-12-24', ['christmas']],
  ['2027-01-01', ['christmas']],
  ['2027-01-02', []],
  // Easter Sunday is 28 March in 2027.
  ['2027-03-19', []],
  ['2027-03-20', ['easter']],
  ['2027-03-29', ['easter']],
  ['2027-03-30', []],
  ['2027-09-12', []],
  ['2027-09-13', ['election']],
  ['2027-10-31', ['election']],
  ['2027-11-01', []],
  ['2026-09-20', []],
] as const)('a deadline on %s warns of %j', (date, expected) => {
  expect(on(date)).toEqual(expected);
});

test('eight weeks are counted on the clock of the wall, over the change to summer time', () => {
  const opened = at('2027-02-15T12:00');
  expect(warningsFor(opened, at('2027-04-12T12:00'))).toEqual([]);
  expect(warningsFor(opened, at('2027-04-12T11:59'))).toEqual(['fewWeeks']);
});

test('a deadline may have several things against it', () => {
  expect(warningsFor(at('2026-06-01T08:00'), at('2026-07-10T15:00'))).toEqual(['fewWeeks', 'july']);
});

test('the day is the Norwegian one', () => {
  expect(warningsFor(at('2026-01-10T12:00'), Temporal.Instant.from('2026-06-30T22:30:00Z'))).toEqual([
    'july',
  ]);
});
