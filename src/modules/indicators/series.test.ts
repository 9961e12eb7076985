import { expect, test } from 'vitest';
import type { Figure } from './figures.query.ts';
import { parsePeriod } from './period.ts';
import { findingOf, seriesOf } from './series.ts';

const figure = (period: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  id: 1,
  indicatorId: 1,
  municipalityNumber: '1017',
  countyCode: null,
  scope: 'whole',
  kind: 'official',
  ...(parsePeriod(period) ?? { startsOn: '', endsOn: '' }),
  value,
  weight: null,
  provisional: false,
  source: 'SSB',
  address: null,
  retrievedOn: '2026-01-01',
  ...more,
});

test('a break parts a series, and sources of told results are kept apart', () => {
  const before = figure('2014', 7);
  const after = figure('2015', 6);
  expect(seriesOf([before, after], [{ on: '2015-01-01' }]).map(({ figures }) => figures)).toEqual([
    [before],
    [after],
  ]);
  expect(seriesOf([before, after], []).map(({ figures }) => figures)).toEqual([[before, after]]);
  const told = [
    figure('2016', 84, { kind: 'result', source: 'Kommunen' }),
    figure('2016', 83, { kind: 'result', source: 'Fylket' }),
    figure('2018', 87, { kind: 'result', source: 'Kommunen' }),
    figure('2018', 80, { kind: 'result', source: 'Kommunen', scope: 'health_and_care' }),
  ];
  expect(seriesOf(told, []).map(({ figures }) => figures.map(({ value }) => value))).toEqual([
    [84, 87],
    [83],
    [80],
  ]);
});

test('a quarter is held against the same quarter', () => {
  const figures = [
    figure('2009K4', 7.3),
    figure('2010K1', 6.2),
    figure('2010K4', 7.4),
    figure('2011K1', 7.1),
  ];
  const found = findingOf(seriesOf(figures, []));
  expect([found?.first.value, found?.last.value]).toEqual([6.2, 7.1]);
});

test('the whole municipality comes before its parts, also where the part was counted later', () => {
  const part = figure('2018', 80, { scope: 'health_and_care' });
  expect(findingOf(seriesOf([figure('2016', 84), part], []))?.last.value).toBe(84);
  expect(findingOf(seriesOf([part], []))?.last.value).toBe(80);
});

test('a target, or what is hidden, is no finding', () => {
  const target = figure('2018-12-31', 90, { kind: 'target' });
  const found = findingOf(seriesOf([figure('2016', 84), target, figure('2018', null)], []));
  expect([found?.first.value, found?.last.value]).toEqual([84, 84]);
  expect(findingOf(seriesOf([target], []))).toBe(null);
});
