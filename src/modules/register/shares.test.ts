import { expect, test } from 'vitest';
import { sharesOf, unweighedBoundaries } from './shares.ts';
import { readShippedRegister } from './shipped-register.ts';

const { changes, comparisons } = await readShippedRegister('data/register');
const shares = (number: string, from: string, to: string) =>
  sharesOf(changes, comparisons, number, from, to).map((share) => [
    share.toNumber,
    share.weight,
    share.basis,
  ]);

test('one that was merged or renumbered lies whole in its successor', () => {
  expect(shares('1129', '2019-01-01', '2024-01-01')).toEqual([['1108', 1, 'whole']]);
  expect(shares('1601', '2017-01-01', '2026-01-01')).toEqual([['5001', 1, 'whole']]);
});

test('one that was divided lies where the known shares say, and names what they rest on', () => {
  expect(shares('1850', '2019-01-01', '2020-01-01')).toEqual([
    ['1806', 0.5, 'rough'],
    ['1875', 0.5, 'rough'],
  ]);
  expect(shares('1507', '2023-01-01', '2024-01-01')).toEqual([
    ['1508', 0.862, 'population'],
    ['1580', 0.138, 'population'],
  ]);
});

test('before the division it is still whole', () => {
  expect(shares('1613', '2017-01-01', '2019-01-01')).toEqual([['5012', 1, 'whole']]);
  expect(shares('1850', '2012-01-01', '2019-01-01')).toEqual([['1850', 1, 'whole']]);
});

test('Haram went into Ålesund and out again, whole', () => {
  expect(shares('1534', '2019-01-01', '2022-01-01')).toEqual([['1507', 1, 'whole']]);
  expect(shares('1534', '2019-01-01', '2024-01-01')).toEqual([['1580', 1, 'whole']]);
  expect(shares('1504', '2019-01-01', '2024-01-01')).toEqual([['1508', 1, 'whole']]);
});

test('the part of Stokke that went to Tønsberg counts, though only a border moved', () => {
  expect(shares('0720', '2016-01-01', '2018-01-01')).toEqual([
    ['0704', 0.19, 'population_approximate'],
    ['0710', 0.81, 'population_approximate'],
  ]);
});

test('a division nobody has measured has no weights', () => {
  expect(sharesOf(changes, [], '1850', '2019-01-01', '2020-01-01')).toEqual([
    { fromNumber: '1850', toNumber: '1806', weight: null, basis: 'unknown' },
    { fromNumber: '1850', toNumber: '1875', weight: null, basis: 'unknown' },
  ]);
});

test('the borders that moved without a known share', () => {
  const moved = unweighedBoundaries(changes, comparisons, '2008-01-01', '2026-01-01');
  expect(moved.map(({ date, fromNumber, toNumber }) => `${date} ${fromNumber} ${toNumber}`)).toEqual([
    '2017-01-01 1124 1102',
    '2024-01-01 1108 1130',
    '2024-01-01 1825 1826',
    '2026-01-01 3118 3207',
    '2026-01-01 3118 3216',
  ]);
});
