import { expect, test } from 'vitest';
import { electionDay } from './election-day.ts';

test('municipal elections are held every fourth year, in September', () => {
  const years = Array.from({ length: 20 }, (_, index) => 2010 + index);
  expect(years.flatMap((year) => electionDay(year)?.toString() ?? [])).toEqual([
    '2011-09-12',
    '2015-09-14',
    '2019-09-09',
    '2023-09-11',
    '2027-09-13',
  ]);
});
