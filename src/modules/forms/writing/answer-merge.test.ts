import { expect, test } from 'vitest';
import type { Answer } from '../answer-schema.ts';
import { mergeAnswers } from './answer-merge.ts';

const row = (key: string, goal: string | null, target: number | null = null) => ({ key, goal, target });
const [a, b, c] = [row('a', 'Lågare fråvær'), row('b', 'Heile stillingar'), row('c', 'Betre omdømme')];

test.each<[string, Answer, Answer, Answer, Answer]>([
  ['nobody changed it', 1, 1, 1, 1],
  ['one answered', null, null, 'ja', 'ja'],
  ['one took the answer out', 'ja', 'ja', null, null],
  ['different sentences', 'Éin. To.', 'Éin! To.', 'Éin. To og tre.', 'Éin! To og tre.'],
  ['the same number', 1, 2, 2, 2],
  ['different things chosen', ['x'], ['x', 'y'], ['z'], ['z', 'y']],
  [
    'different rows',
    [a, b],
    [row('a', 'Nærvær'), b],
    [a, row('b', 'Heiltid')],
    [row('a', 'Nærvær'), row('b', 'Heiltid')],
  ],
  [
    'different columns of a row',
    [a],
    [row('a', 'Nærvær')],
    [row('a', 'Lågare fråvær', 6)],
    [row('a', 'Nærvær', 6)],
  ],
  ['two new rows at the same place', [a], [a, b], [a, c], [a, b, c]],
  ['a row is taken out, another changed', [a, b], [b], [a, row('b', 'Heiltid')], [row('b', 'Heiltid')]],
  ['a row is taken out, a new one follows another', [a, b], [a], [a, b, c], [a, c]],
  ['the last row is taken out', [a], [a], null, null],
])('both are kept: %s', (_, base, mine, theirs, value) => {
  expect(mergeAnswers(base, mine, theirs)).toEqual({ value, meets: false });
});

test.each<[string, Answer, Answer, Answer]>([
  ['two numbers', 1, 2, 3],
  ['two dates', '2026-01-01', '2026-02-01', '2026-03-01'],
  ['a number taken out and changed', 1, null, 2],
  ['the same cell', [a], [row('a', 'Nærvær')], [row('a', 'Helse')]],
  ['a row taken out that the other changed', [a, b], [b], [row('a', 'Nærvær'), b]],
])('they meet: %s', (_, base, mine, theirs) => {
  expect(mergeAnswers(base, mine, theirs)).toEqual({ value: theirs, meets: true });
  expect(mergeAnswers(base, mine, theirs, 'mine')).toEqual({ value: mine, meets: true });
});

test('one cell that meets leaves the other cells and rows brought together', () => {
  const mine = [row('a', 'Nærvær', 5), b];
  const theirs = [row('a', 'Lågare fråvær', 6), b, c];
  expect(mergeAnswers([a, b], mine, theirs)).toEqual({ value: [row('a', 'Nærvær', 6), b, c], meets: true });
  expect(mergeAnswers([a, b], mine, theirs, 'mine')).toEqual({
    value: [row('a', 'Nærvær', 5), b, c],
    meets: true,
  });
});
