import { expect, test } from 'vitest';
import { momentOf, parseClockTime, wallClockOf } from './wall-clock.ts';

test.each([
  ['2027-01-15', '12:00', '2027-01-15T11:00:00Z'],
  ['2027-06-15', '23:59', '2027-06-15T21:59:00Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
  ['2027-03-28', '02:30', undefined],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
  // Half past two comes twice when summer time ends; the later one counts.
  ['2026-10-25', '02:30', '2026-10-25T01:30:00Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
] as const)('%s at %s is %s', (date, time, instant) => {
  expect(momentOf(date, time)?.toString()).toBe(instant);
});

test.each([
  ['23.59', '23:59'],
  ['23:59', '23:59'],
  [' 9.05 ', '09:05'],
  ['12', '12:00'],
  ['0:00', '00:00'],
  ['24.00', undefined],
  ['12.60', undefined],
  ['midday', undefined],
  ['', undefined],
] as const)('the clock time %j is read as %s', (text, time) => {
  expect(parseClockTime(text)).toBe(time);
});

test('a moment is written back as it was given', () => {
  const moment = momentOf('2027-06-15', '23:59');
  expect(moment && wallClockOf(moment)).toEqual({ date: '2027-06-15', time: '23:59' });
});
