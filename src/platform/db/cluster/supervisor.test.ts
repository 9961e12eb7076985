import { expect, test } from 'vitest';
import { nextDelay } from './supervisor.ts';

test('the wait doubles from 0.1 to 10 seconds while the server does not last', () => {
  const delays: number[] = [];
  for (let count = 0; count < 9; count++) delays.push(nextDelay(delays.at(-1), 0));
  expect(delays).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
});

test('after a server that lasted a minute the wait is short again', () => {
  expect(nextDelay(10_000, 59_999)).toBe(10_000);
  expect(nextDelay(10_000, 60_000)).toBe(100);
});
