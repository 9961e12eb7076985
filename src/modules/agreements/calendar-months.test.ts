import { expect, test } from 'vitest';
import { monthsLater } from './calendar-months.ts';

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2027-11-29', 3, '2028-02-29'],
  ['2026-11-28', 3, '2027-02-28'],
  ['2026-11-29', 3, '2027-02-28'],
  ['2027-02-28', 3, '2027-05-28'],
  ['2026-08-31', 3, '2026-11-30'],
  ['2026-12-31', 3, '2027-03-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-30', 12, '2027-11-30'],
])('notice given on %s with %i months ends on %s', (given, months, end) => {
  expect(monthsLater(given, months)).toBe(end);
});
