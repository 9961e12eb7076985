import { expect, test } from 'vitest';
import { municipalityOn } from '../../../../../tests/support/municipality-on.ts';
import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { groupsOf } from './colouring.ts';

const municipality = (
  countyCode: string,
  languageForm: MunicipalityOn['languageForm'],
  inhabitants: number | null,
) => municipalityOn({ countyCode, languageForm, inhabitants });
const all = [
  municipality('55', null, 25000),
  municipality('42', 'neutral', null),
  municipality('03', 'bokmaal', 100),
  municipality('15', 'bokmaal', 100),
  municipality('11', 'bokmaal', 100),
];

const of = (colouring: Parameters<typeof groupsOf>[1]) => {
  const { groups, groupOf } = groupsOf(all, colouring);
  return { legend: groups, cells: all.map((each) => groupOf(each).key) };
};

test('by language form: in the order of the legend, what is not known last, groups nobody is in left out', () => {
  expect(of('form')).toEqual({
    legend: [
      { key: 'bokmaal', tone: '0', sign: 'B' },
      { key: 'neutral', tone: '2', sign: '=' },
      { key: 'unknown', tone: 'unknown', sign: '?' },
    ],
    cells: ['unknown', 'neutral', 'bokmaal', 'bokmaal', 'bokmaal'],
  });
});

test('by size', () => {
  expect(of('size')).toEqual({
    legend: [
      { key: 'small', tone: 'weak', sign: 'S' },
      { key: 'large', tone: 'strong', sign: 'L' },
      { key: 'unknown', tone: 'unknown', sign: '?' },
    ],
    cells: ['large', 'unknown', 'small', 'small', 'small'],
  });
});

test('by county: each has its code, and the dyes come in turn', () => {
  expect(of('county')).toEqual({
    legend: [
      { key: '03', tone: '0', sign: '03' },
      { key: '11', tone: '1', sign: '11' },
      { key: '15', tone: '2', sign: '15' },
      { key: '42', tone: '3', sign: '42' },
      { key: '55', tone: '0', sign: '55' },
    ],
    cells: ['55', '42', '03', '15', '11'],
  });
});
