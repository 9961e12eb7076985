import { expect, test } from 'vitest';
import { counterText } from './browser/counter-text.ts';
import { en } from './texts/en.ts';
import { nn } from './texts/nn.ts';
import type { UiTexts } from './texts/nb.ts';
import { textLength } from './text-length.ts';

test.each([
  ['', 0],
  ['blåbær', 6],
  ['ein\r\nto\rtre\nfire', 15],
  // One code point outside the basic plane, two UTF-16 units.
  ['𝒜', 1],
])('%j has %i characters', (text, length) => {
  expect(textLength(text, 'characters')).toBe(length);
});

test.each([
  ['', 0],
  ['  to   ord ', 2],
  ['før – etter', 2],
  ['ei linje\r\nog ei til', 5],
  ['Máze 2026', 2],
])('%j has %i words', (text, length) => {
  expect(textLength(text, 'words')).toBe(length);
});

const texts = (t: UiTexts) => ({
  leftOne: t.remaining.characters.one,
  leftOther: t.remaining.characters.other,
  overOne: t.over.characters.one,
  overOther: t.over.characters.other,
});

test('the counter tells what is left and what is too much, in the plural of the language', () => {
  expect([0, 499, 500, 501, 2500].map((used) => counterText(used, 500, 'en', texts(en)).text)).toEqual([
    '500 characters left',
    '1 character left',
    '0 characters left',
    '1 character too many',
    '2,000 characters too many',
  ]);
  expect(counterText(510, 500, 'nn', texts(nn))).toEqual({ over: true, text: '10 teikn for mykje' });
});
