import { expect, test } from 'vitest';
import { createFairQueue } from './fair-queue.ts';

test('lanes take turns, and each keeps its order', () => {
  const queue = createFairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'a4']) queue.push('a', item);
  for (const item of ['b1', 'b2']) queue.push('b', item);
  const first = [queue.shift(), queue.shift()];
  queue.push('c', 'c1');
  const rest = Array.from({ length: 6 }, () => queue.shift());
  expect([...first, ...rest]).toEqual(['a1', 'b1', 'a2', 'b2', 'c1', 'a3', 'a4', undefined]);
  expect(queue.size).toBe(0);
});
