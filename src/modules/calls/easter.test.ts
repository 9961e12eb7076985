import { expect, test } from 'vitest';
import { easterSunday } from './easter.ts';

test('Easter falls where the almanac has it', () => {
  const known = [
    '2008-03-23',
    '2011-04-24',
    '2015-04-05',
    '2019-04-21',
    '2024-03-31',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ];
  expect(known.map((date) => easterSunday(Number(date.slice(0, 4))).toString())).toEqual(known);
});
