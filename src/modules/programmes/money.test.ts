import { expect, test } from 'vitest';
import { budgetYears } from './money.ts';
import { item } from './testing/samples.ts';

const year = (id: number, of: number, amount: number, subjectToAppropriation = true) =>
  item(id, 'budget_year', { year: of, amount, subjectToAppropriation });

test('each year has its own frame, earliest first, and what is left of it', () => {
  const promised = [
    { year: 2026, amount: 300_000 },
    { year: 2026, amount: 200_000 },
  ];
  expect(budgetYears([year(2, 2027, 4_000_000), year(1, 2026, 500_000, false)], promised)).toEqual([
    { itemId: 1, year: 2026, amount: 500_000, committed: 500_000, left: 0, subjectToAppropriation: false },
    { itemId: 2, year: 2027, amount: 4_000_000, committed: 0, left: 4_000_000, subjectToAppropriation: true },
  ]);
});

test('a promise in a year without a frame is seen', () => {
  expect(budgetYears([item(1, 'theme')], [{ year: 2028, amount: 100 }])).toEqual([
    { itemId: null, year: 2028, amount: 0, committed: 100, left: -100, subjectToAppropriation: false },
  ]);
});

test('without money there are no years', () => {
  expect(budgetYears([], [])).toEqual([]);
});
