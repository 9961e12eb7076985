import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { formatFor } from './format.ts';
import { languages } from './language.ts';

/** The spaces Norwegian puts into numbers are not broken across lines; here they are shown as ordinary ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2212', '-');

/** One value in each language, in the order nb, nn, en. */
const inEach = (write: (format: ReturnType<typeof formatFor>) => string) =>
  languages.map((lang) => plain(write(formatFor(lang))));

test('numbers', () => {
  expect(inEach((format) => format.number(1_234_567))).toEqual(['1 234 567', '1 234 567', '1,234,567']);
  expect(inEach((format) => format.number(-1234.5, 1))).toEqual(['-1 234,5', '-1 234,5', '-1,234.5']);
  expect(inEach((format) => format.number(2, 2))).toEqual(['2,00', '2,00', '2.00']);
  expect(inEach((format) => format.number(0.5))).toEqual(['1', '1', '1']);
});

test('shares as percent', () => {
  expect(inEach((format) => format.percent(0.1234))).toEqual(['12 %', '12 %', '12 %']);
  expect(inEach((format) => format.percent(0.1234, 1))).toEqual(['12,3 %', '12,3 %', '12.3 %']);
});

test('dates in words and in figures', () => {
  expect(inEach((format) => format.date('2020-01-01'))).toEqual([
    '1. januar 2020',
    '1. januar 2020',
    '1 January 2020',
  ]);
  expect(inEach((format) => format.date('2024-02-29'))).toEqual([
    '29. februar 2024',
    '29. februar 2024',
    '29 February 2024',
  ]);
  expect(inEach((format) => format.shortDate('2020-01-09'))).toEqual(['9.1.2020', '9.1.2020', '09/01/2020']);
});

test('a moment is told in Norwegian time, in winter and in summer', () => {
  const at = (text: string) => inEach((format) => format.moment(Temporal.Instant.from(text)));
  expect(at('2027-01-15T11:00:00Z')).toEqual([
    '15. januar 2027 kl. 12.00',
    '15. januar 2027 kl. 12.00',
    '15 January 2027 at 12:00',
  ]);
  expect(at('2026-06-30T22:05:00Z')).toEqual([
    '1. juli 2026 kl. 00.05',
    '1. juli 2026 kl. 00.05',
    '1 July 2026 at 00:05',
  ]);
});

test('lists', () => {
  expect(inEach((format) => format.list(['Sandnes']))).toEqual(['Sandnes', 'Sandnes', 'Sandnes']);
  expect(inEach((format) => format.list(['Skodje', 'Ørskog', 'Haram']))).toEqual([
    'Skodje, Ørskog og Haram',
    'Skodje, Ørskog og Haram',
    'Skodje, Ørskog and Haram',
  ]);
});

test('the formats of a language are made once', () => {
  expect(formatFor('nn')).toBe(formatFor('nn'));
});
