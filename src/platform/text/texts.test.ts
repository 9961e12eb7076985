import { expect, test } from 'vitest';
import { count, fill } from './texts.ts';

test('every placeholder is filled, also one that stands twice', () => {
  expect(fill('{name} søkjer innan {date}. {name} får svar.', { name: 'Ålesund', date: '1.3.' })).toBe(
    'Ålesund søkjer innan 1.3.. Ålesund får svar.',
  );
});

test('what is filled in is not searched for placeholders, and special signs stay as they are', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$& $1' })).toBe('{b} $& $1');
});

test('a placeholder without a value throws', () => {
  const text: string = 'Søk innan {date}';
  expect(() => fill(text, {})).toThrow('No value for {date} in the text "Søk innan {date}"');
});

test('a number chooses its form, and is written as the language writes it', () => {
  const nn = { one: '{count} kommune', other: '{count} kommunar' };
  const en = { one: '{count} municipality', other: '{count} municipalities' };
  expect([0, 1, 2, 1234].map((number) => count('nn', nn, number).replace('\u00a0', ' '))).toEqual([
    '0 kommunar',
    '1 kommune',
    '2 kommunar',
    '1 234 kommunar',
  ]);
  expect([0, 1, 2, 1234].map((number) => count('en', en, number))).toEqual([
    '0 municipalities',
    '1 municipality',
    '2 municipalities',
    '1,234 municipalities',
  ]);
});

test('a form may take more values', () => {
  const text = { one: '{count} av {all}', other: '{count} av {all}' };
  expect(count('nb', text, 3, { all: 357 })).toBe('3 av 357');
});
