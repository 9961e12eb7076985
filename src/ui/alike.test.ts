import { expect, test } from 'vitest';
import { alikePairs } from './alike.ts';

test('sentences that have most of their words in common are pairs, in order', () => {
  const before = ['Vi vil ned til seks prosent.', 'Alle tre partar er med.'];
  const after = ['Fråværet er høgt.', 'Vi vil ned til fem prosent.', 'Det tek to år.', 'Alle partar er med.'];
  expect(alikePairs(before, after)).toEqual([
    [0, 1],
    [1, 3],
  ]);
  expect(alikePairs(before, ['Noko heilt anna.'])).toEqual([]);
  expect(alikePairs([], after)).toEqual([]);
  // Never crosswise: the pair with more in common wins.
  expect(alikePairs(['ein to', 'tre fire fem'], ['tre fire fem', 'ein to', 'x'])).toEqual([[1, 0]]);
});
