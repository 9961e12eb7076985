import { expect, test } from 'vitest';
import { isDate, overlaps, validOn } from './dates.ts';
import { readShippedRegister } from './shipped-register.ts';

const { municipalities, counties } = await readShippedRegister('data/register');

test('a date is a day in the calendar', () => {
  const texts = [
    '2024-02-29',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-1-01',
    '',
    '1.1.2020',
  ];
  expect(texts.filter(isDate)).toEqual(['2024-02-29']);
});

test('so many municipalities on 1 January from 2008 to 2026', () => {
  const years = Array.from({ length: 19 }, (_, at) => 2008 + at);
  const counts = years.map((year) => validOn(municipalities, `${year}-01-01`).length);
  const before2020 = [430, 430, 430, 430, 429, 428, 428, 428, 428, 426, 422, 422];
  expect(counts).toEqual([...before2020, 356, 356, 356, 356, 357, 357, 357]);
});

const codes = (date: string) => validOn(counties, date).map((county) => county.code);

test('the last day belongs to the old county and the next to the new', () => {
  expect(codes('2023-12-31')).toEqual(['03', '11', '15', '18', '30', '34', '38', '42', '46', '50', '54']);
  expect(codes('2024-01-01')).toEqual([
    '03',
    '11',
    '15',
    '18',
    '31',
    '32',
    '33',
    '34',
    '39',
    '40',
    '42',
    '46',
    '50',
    '55',
    '56',
  ]);
});

test('intervals overlap when they share a day; touching ones do not', () => {
  const from2010to2020 = { validFrom: '2010-01-01', validTo: '2020-01-01' };
  expect(overlaps(from2010to2020, { validFrom: '2020-01-01', validTo: null })).toBe(false);
  expect(overlaps(from2010to2020, { validFrom: '2019-12-31', validTo: null })).toBe(true);
  expect(overlaps(from2010to2020, { validFrom: '2000-01-01', validTo: '2010-01-01' })).toBe(false);
  expect(
    overlaps({ validFrom: '2021-01-01', validTo: null }, { validFrom: '2000-01-01', validTo: null }),
  ).toBe(true);
});
