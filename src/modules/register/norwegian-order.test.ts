import { expect, test } from 'vitest';
import { byNorwegianOrder } from './norwegian-order.ts';

test('æ, ø and å come last, and aa counts as å', () => {
  const names = [
    'Åseral',
    'Øygarden',
    'Ås',
    'Ærfugl',
    'Aarborte',
    'Alta',
    'Asker',
    'Ørsta',
    'Aremark',
    'Vågå',
    'Vaga',
  ];
  expect(names.toSorted(byNorwegianOrder)).toEqual([
    'Alta',
    'Aremark',
    'Asker',
    'Vaga',
    'Vågå',
    'Ærfugl',
    'Ørsta',
    'Øygarden',
    'Aarborte',
    'Ås',
    'Åseral',
  ]);
});

test('marked letters of Sámi names stand with the plain ones', () => {
  expect(['Hasvik', 'Hárstták', 'Harstad', 'Hamar'].toSorted(byNorwegianOrder)).toEqual([
    'Hamar',
    'Harstad',
    'Hárstták',
    'Hasvik',
  ]);
});
