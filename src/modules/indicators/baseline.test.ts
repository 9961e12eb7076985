import { expect, test } from 'vitest';
import type { Succession } from '../register/index.ts';
import { countedNumbers, newestBaseline } from './baseline.ts';
import type { Figure } from './figures.query.ts';

const today = '2026-11-21';
const figure = (
  municipalityNumber: string,
  year: number,
  value: number | null,
  weight: number | null = null,
): Figure => ({
  id: 1,
  indicatorId: 1,
  municipalityNumber,
  countyCode: null,
  scope: 'whole',
  kind: 'official',
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  value,
  weight,
  provisional: false,
  source: 'SSB',
  address: null,
  retrievedOn: '2026-01-01',
});
const change = (
  date: string,
  kind: Succession['kind'],
  fromNumber: string,
  toNumber: string,
): Succession => ({
  date,
  kind,
  fromNumber,
  toNumber,
});
const baselineOf = (number: string, figures: readonly Figure[], changes: readonly Succession[] = []) =>
  newestBaseline({ indicatorId: 1, organisationId: 9, number }, figures, changes, today);

test('the newest figure that is known, with its source', () => {
  expect(
    baselineOf('1824', [figure('1824', 2011, 6.2), figure('1824', 2012, 6.1), figure('1833', 2013, 5)]),
  ).toEqual({
    indicatorId: 1,
    organisationId: 9,
    startsOn: '2012-01-01',
    endsOn: '2012-12-31',
    value: 6.1,
    provisional: false,
    source: 'SSB',
    address: null,
    retrievedOn: '2026-01-01',
    basis: 'same',
    parts: [{ number: '1824', value: 6.1 }],
  });
});

test('what lies ahead, is hidden or is about another indicator is no baseline', () => {
  expect(baselineOf('1824', [figure('1824', 2026, 6), figure('1824', 2025, null)])).toBe(null);
  expect(baselineOf('1824', [{ ...figure('1824', 2012, 6), indicatorId: 2 }])).toBe(null);
});

test('a new number carries the figure along', () => {
  const changes = [
    change('2024-01-01', 'renumbering', '3001', '3101'),
    change('2020-01-01', 'renumbering', '0101', '3001'),
  ];
  expect(countedNumbers(changes, '3101')).toEqual(['3101', '3001', '0101']);
  expect(baselineOf('3101', [figure('0101', 2011, 7.1)], changes)).toMatchObject({
    basis: 'renumbered',
    value: 7.1,
  });
});

const merger = [
  change('2020-01-01', 'merger', '1103', '1103'),
  change('2020-01-01', 'merger', '1141', '1103'),
  change('2020-01-01', 'merger', '1142', '1103'),
];

test('percentages of what was merged are weighed', () => {
  const figures = [figure('1103', 2019, 6, 300), figure('1141', 2019, 8, 100), figure('1142', 2019, 10, 100)];
  expect(baselineOf('1103', figures, merger)).toMatchObject({
    basis: 'merged',
    value: 7.2,
    parts: [
      { number: '1103', value: 6 },
      { number: '1141', value: 8 },
      { number: '1142', value: 10 },
    ],
  });
});

test('and never averaged without weights, nor where one is missing', () => {
  const unweighed = [figure('1103', 2019, 6), figure('1141', 2019, 8), figure('1142', 2019, 10)];
  expect(baselineOf('1103', unweighed, merger)?.value).toBe(null);
  const incomplete = [figure('1103', 2019, 6, 300), figure('1141', 2019, 8, 100)];
  expect(baselineOf('1103', incomplete, merger)).toMatchObject({
    value: null,
    parts: [
      { number: '1103', value: 6 },
      { number: '1141', value: 8 },
      { number: '1142', value: null },
    ],
  });
});

test('after the merger the figure is its own', () => {
  expect(baselineOf('1103', [figure('1103', 2019, 6), figure('1103', 2021, 5)], merger)).toMatchObject({
    basis: 'same',
    value: 5,
  });
});

test("the figure of what was divided is nobody's", () => {
  const split = [
    change('2020-01-01', 'split', '1850', '1806'),
    change('2020-01-01', 'split', '1850', '1875'),
  ];
  expect(baselineOf('1875', [figure('1850', 2011, 6)], split)).toMatchObject({
    basis: 'divided',
    value: null,
    parts: [{ number: '1850', value: 6 }],
  });
});
