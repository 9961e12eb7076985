import { expect, test } from 'vitest';
import { harmonise } from './harmonise.ts';
import { readShippedRegister } from './shipped-register.ts';

const register = await readShippedRegister('data/register');
const population = (year: number) =>
  new Map(register.population.filter((row) => row.year === year).map(({ number, count }) => [number, count]));
const sumOf = (values: Iterable<number | null>) =>
  [...values].reduce<number>((sum, value) => sum + (value ?? 0), 0);
const bring = (fromYear: number, toYear: number, values = population(fromYear)) =>
  harmonise({ values, fromDate: `${fromYear}-01-01` }, `${toYear}-01-01`, register);
const one = (number: string, ...years: [number, number]) =>
  bring(...years).values.find((value) => value.number === number);

test('a merger of wholes is a sum', () => {
  expect(one('4204', 2019, 2020)).toEqual({
    number: '4204',
    value: 92282 + 6706 + 11403,
    exact: true,
    parts: [
      { number: '1001', value: 92282, weight: 1, basis: 'whole' },
      { number: '1017', value: 6706, weight: 1, basis: 'whole' },
      { number: '1018', value: 11403, weight: 1, basis: 'whole' },
    ],
    missing: [],
    boundaries: [],
    refusal: null,
  });
});

test('a division is an estimate that names its weights', () => {
  expect(one('1875', 2019, 2020)).toEqual({
    number: '1875',
    value: 1747 + 1925 * 0.5,
    exact: false,
    parts: [
      { number: '1849', value: 1747, weight: 1, basis: 'whole' },
      { number: '1850', value: 1925, weight: 0.5, basis: 'rough' },
    ],
    missing: [],
    boundaries: [],
    refusal: null,
  });
});

test('nobody is lost or counted twice on the way to 2020, and only five values are estimates', () => {
  const { values, unplaced } = bring(2019, 2020);
  expect(values.length).toBe(356);
  expect(unplaced).toEqual([]);
  expect(sumOf(values.map(({ value }) => value))).toBeCloseTo(sumOf(population(2019).values()), 6);
  expect(values.filter(({ exact }) => !exact).map(({ number }) => number)).toEqual([
    '1806',
    '1875',
    '5055',
    '5056',
    '5059',
  ]);
});

test('a missing predecessor is reported, and no half sum is given', () => {
  const values = population(2019);
  values.delete('1129');
  const sandnes = bring(2019, 2020, values).values.find(({ number }) => number === '1108');
  expect(sandnes).toEqual({
    number: '1108',
    value: null,
    exact: false,
    parts: [
      { number: '1102', value: values.get('1102'), weight: 1, basis: 'whole' },
      { number: '1129', value: null, weight: 1, basis: 'whole' },
    ],
    missing: ['1129'],
    boundaries: [],
    refusal: 'value_missing',
  });
});

test('a division without weights is refused', () => {
  const { values } = harmonise({ values: population(2019), fromDate: '2019-01-01' }, '2020-01-01', {
    ...register,
    comparisons: [],
  });
  const refused = values.filter(({ refusal }) => refusal !== null);
  expect(refused.map(({ number, value, refusal }) => [number, value, refusal])).toEqual([
    ['1806', null, 'weight_unknown'],
    ['1875', null, 'weight_unknown'],
    ['5055', null, 'weight_unknown'],
    ['5056', null, 'weight_unknown'],
    ['5059', null, 'weight_unknown'],
  ]);
});

test('backwards through a renumbering or a division is exact', () => {
  const values = population(2024);
  const { values: back } = bring(2024, 2023);
  expect(back.find(({ number }) => number === '1507')).toEqual({
    number: '1507',
    value: 58509 + 9357,
    exact: true,
    parts: [
      { number: '1508', value: 58509, weight: 1, basis: 'whole' },
      { number: '1580', value: 9357, weight: 1, basis: 'whole' },
    ],
    missing: [],
    boundaries: [],
    refusal: null,
  });
  expect(back.find(({ number }) => number === '3001')?.value).toBe(values.get('3101'));
  expect(sumOf(back.map(({ value }) => value))).toBe(sumOf(values.values()));
});

test('backwards through a merger is refused', () => {
  expect(one('1102', 2020, 2019)).toEqual({
    number: '1102',
    value: null,
    exact: false,
    parts: [{ number: '1108', value: 79537, weight: 1, basis: 'whole' }],
    missing: [],
    boundaries: [],
    refusal: 'merged_since',
  });
});

test('a moved border with unknown numbers makes a value inexact and says which border', () => {
  expect(bring(2025, 2026).values.filter(({ exact }) => !exact)).toMatchObject([
    {
      number: '3118',
      boundaries: [
        { date: '2026-01-01', fromNumber: '3118', toNumber: '3207' },
        { date: '2026-01-01', fromNumber: '3118', toNumber: '3216' },
      ],
    },
    { number: '3207', boundaries: [{ date: '2026-01-01', fromNumber: '3118', toNumber: '3207' }] },
    { number: '3216', boundaries: [{ date: '2026-01-01', fromNumber: '3118', toNumber: '3216' }] },
  ]);
});

test('a number that is no municipality on the date is said, not summed', () => {
  expect(bring(2019, 2020, new Map([['1108', 5]])).unplaced).toEqual(['1108']);
});
