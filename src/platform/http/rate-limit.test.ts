import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('each key has its own share, and a new one in the next window', () => {
  let now = 0;
  const limit = createRateLimit(2, 60, () => now);
  expect(['a', 'a', 'a', 'b'].map((key) => limit.allows(key))).toEqual([true, true, false, true]);
  now = 59_999;
  expect(limit.allows('a')).toBe(false);
  now = 60_000;
  expect(limit.allows('a')).toBe(true);
});
