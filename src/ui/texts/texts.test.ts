import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

type Texts = { [key: string]: string | Texts };

function places(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? (value.match(/\{\w+\}/g) ?? []).map((place) => `${key} ${place}`)
      : places(value).map((place) => `${key}.${place}`),
  );
}

test('every language has the same places to fill', () => {
  expect(places(nn)).toEqual(places(nb));
  expect(places(en)).toEqual(places(nb));
});

test('places are filled, and a forgotten value is an error', () => {
  expect(fill('{done} av {total}', { done: 1, total: '2' })).toBe('1 av 2');
  expect(() => fill('{n} teikn', {})).toThrow('No value for {n}');
});
