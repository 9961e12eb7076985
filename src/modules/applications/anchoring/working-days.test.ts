import { expect, test } from 'vitest';
import { isWorkingDay, workingDaysFrom } from './working-days.ts';

test('the holidays of 2027, with those that follow Easter', () => {
  const off = [
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-03-29',
    '2027-05-06',
    '2027-05-17',
    '2027-12-25',
    '2027-12-26',
  ];
  const on = ['2027-01-04', '2027-03-24', '2027-03-30', '2027-05-07', '2027-05-18', '2027-12-24'];
  expect(off.filter(isWorkingDay)).toEqual([]);
  expect(on.filter((date) => !isWorkingDay(date))).toEqual([]);
  // 1 May is a Saturday that year; a Friday the year after next.
  expect(isWorkingDay('2026-05-01')).toBe(false);
});

test.each([
  // From a Sunday, over two weekends.
  ['2026-11-22', 10, '2026-12-04'],
  // Over Easter: Thursday, Friday and Monday do not count.
  ['2027-03-22', 10, '2027-04-08'],
  // Over Christmas and the new year.
  ['2026-12-18', 10, '2027-01-05'],
  ['2026-11-23', 0, '2026-11-23'],
  ['2027-04-08', -10, '2027-03-22'],
])('from %s, %i working days give %s', (from, count, to) => {
  expect(workingDaysFrom(from, count)).toBe(to);
});
