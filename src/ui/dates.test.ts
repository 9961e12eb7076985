import { expect, test } from 'vitest';
import { dateAsWritten, parseDate } from './dates.ts';

test.each([
  ['1.1.2020', '2020-01-01'],
  ['01.01.2020', '2020-01-01'],
  [' 9. 12. 2026 ', '2026-12-09'],
  ['2020-01-01', '2020-01-01'],
  ['29.2.2024', '2024-02-29'],
])('"%s" is %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test.each([
  '30.2.2020',
  '29.2.2023',
  '31.4.2020',
  '0.1.2020',
  '1.13.2020',
  '1.1.20',
  '2020-1-1',
  '',
  'i morgon',
  '1/1/2020',
])('"%s" is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test('a stored date is shown as it is written, anything else as it came', () => {
  expect(['2020-01-09', '9.1.2020', '30.2.2020', '2020-02-30', ''].map(dateAsWritten)).toEqual([
    '09.01.2020',
    '9.1.2020',
    '30.2.2020',
    '2020-02-30',
    '',
  ]);
});
