import { expect, test } from 'vitest';
import { assemble, contribute, defineSlot, noContributions } from './contribution.ts';

const colours = defineSlot<string>('test.colours');
const sizes = defineSlot<number>('test.sizes');

test('each slot gets its own items, in the order they were contributed', () => {
  const all = assemble([
    ...contribute(colours, 'indigo'),
    ...contribute(sizes, 3),
    ...contribute(colours, 'birch'),
  ]);
  expect(all.to(colours)).toEqual(['indigo', 'birch']);
  expect(all.to(sizes)).toEqual([3]);
});

test('a slot nobody fills is empty', () => {
  expect(noContributions.to(colours)).toEqual([]);
});
