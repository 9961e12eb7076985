import { expect, test } from 'vitest';
import { remarkFaults } from './remark-faults.ts';

const entered = (words: string) =>
  words.split(' ').map((word) => ({ remark: word.replace('!', ''), late: word.endsWith('!') }));

test('remarks that landed where they belong', () => {
  expect(remarkFaults(entered('a b c! d! e f!'), ['b', 'e'], true)).toEqual([]);
  expect(remarkFaults(entered('a b c! d! e f'), ['b'], false)).toEqual([]);
  // The newest before the second sheet was late to the first.
  expect(remarkFaults(entered('a b! c!'), ['a', 'b'], true)).toEqual([]);
  expect(remarkFaults(entered('a!'), [null], true)).toEqual([]);
});

test.each<[string, (string | null)[], boolean, string]>([
  ['a b', ['a'], true, 'b is missing from the last sheet'],
  ['a b! c d!', ['a'], false, 'd is called late while nothing is frozen'],
  ['a! b', ['b'], true, 'a is called late while nothing is frozen'],
  ['a b c', ['c', 'b'], true, 'Sheet 2 has the older b'],
  ['a', ['x'], false, 'Sheet 1 has x, which nobody entered'],
])('%s on sheets %j', (words, sheets, frozen, fault) => {
  expect(remarkFaults(entered(words), sheets, frozen)).toEqual([fault]);
});
