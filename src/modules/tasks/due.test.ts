import { expect, test } from 'vitest';
import { daysLeft, inOrder, nearnessOf } from './due.ts';

test.each([
  ['2026-11-20', -1, 'overdue'],
  ['2026-11-21', 0, 'soon'],
  ['2026-12-05', 14, 'soon'],
  ['2026-12-06', 15, 'later'],
  ['2027-11-21', 365, 'later'],
] as const)('on 21 November, %s is %i days away: %s', (dueOn, days, nearness) => {
  expect(daysLeft(dueOn, '2026-11-21')).toBe(days);
  expect(nearnessOf(dueOn, '2026-11-21')).toBe(nearness);
});

test('a month with summer time has as many days as others', () => {
  expect(daysLeft('2027-03-29', '2027-03-27')).toBe(2);
});

test('a task without a date is never late', () => {
  expect(nearnessOf(null, '2026-11-21')).toBe('undated');
});

test('tasks stand by date, those without one last, equal ones as they were opened', () => {
  const tasks = [
    { id: 1, dueOn: null },
    { id: 2, dueOn: '2026-12-01' },
    { id: 3, dueOn: '2026-11-01' },
    { id: 4, dueOn: null },
    { id: 5, dueOn: '2026-11-01' },
  ];
  expect(inOrder(tasks).map(({ id }) => id)).toEqual([3, 5, 2, 1, 4]);
});
