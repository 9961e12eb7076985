import { expect, test } from 'vitest';
import { municipalityOn } from '../../../tests/support/municipality-on.ts';
import type { MunicipalityOn } from './municipalities-on.query.ts';
import {
  filterMunicipalities,
  sharedNames,
  sizeOf,
  sortMunicipalities,
  type Filter,
  type SortKey,
} from './municipality-filter.ts';

const municipality = (number: string, name: string, more: Partial<MunicipalityOn> = {}) =>
  municipalityOn({
    number,
    name,
    officialName: name,
    countyCode: number.slice(0, 2),
    county: `Fylke ${number.slice(0, 2)}`,
    ...more,
  });
const all = [
  municipality('1515', 'Herøy', { inhabitants: 8900, languageForm: 'nynorsk' }),
  municipality('1818', 'Herøy', { inhabitants: 1800, languageForm: 'bokmaal', county: 'Nordland' }),
  municipality('1103', 'Stavanger', { inhabitants: 148000, languageForm: 'neutral' }),
  municipality('5622', 'Porsanger', { nameSe: 'Porsáŋgu', inhabitants: 3900 }),
  municipality('1580', 'Haram'),
];
const found = (filter: Filter) => filterMunicipalities(all, filter).map(({ number }) => number);

test('sizes as the statistics office groups them, on both sides of each limit', () => {
  expect([null, 0, 4999, 5000, 20000, 20001].map(sizeOf)).toEqual([
    null,
    'small',
    'small',
    'medium',
    'medium',
    'large',
  ]);
});

test('each filter alone, and together', () => {
  expect(found({})).toEqual(['1515', '1818', '1103', '5622', '1580']);
  expect(found({ county: '15' })).toEqual(['1515', '1580']);
  expect(found({ form: 'bokmaal' })).toEqual(['1818']);
  expect(found({ size: 'small' })).toEqual(['1818', '5622']);
  expect(found({ county: '15', size: 'medium', form: 'nynorsk', name: 'heroy' })).toEqual(['1515']);
  expect(found({ county: '11', form: 'nynorsk' })).toEqual([]);
});

test('a name is searched in every language, and digits are the beginning of a number', () => {
  expect(found({ name: 'porsangu' })).toEqual(['5622']);
  expect(found({ name: '15' })).toEqual(['1515', '1580']);
  expect(found({ name: '1818' })).toEqual(['1818']);
  expect(found({ name: '12345' })).toEqual([]);
});

const sorted = (key: SortKey, direction: 'ascending' | 'descending') =>
  sortMunicipalities(all, key, direction).map(({ number }) => number);

test('sorted by Norwegian rules; equals by number, unknown populations last in both directions', () => {
  expect(sorted('name', 'ascending')).toEqual(['1580', '1515', '1818', '5622', '1103']);
  expect(sorted('name', 'descending')).toEqual(['1103', '5622', '1818', '1515', '1580']);
  expect(sorted('number', 'descending')).toEqual(['5622', '1818', '1580', '1515', '1103']);
  expect(sorted('county', 'ascending')).toEqual(['1103', '1580', '1515', '5622', '1818']);
  expect(sorted('inhabitants', 'ascending')).toEqual(['1818', '5622', '1515', '1103', '1580']);
  expect(sorted('inhabitants', 'descending')).toEqual(['1103', '1515', '5622', '1818', '1580']);
});

test('names that several have', () => {
  expect(sharedNames(all)).toEqual(new Set(['Herøy']));
});
