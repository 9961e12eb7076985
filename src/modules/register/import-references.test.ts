import { expect, test } from 'vitest';
import { findUnknown } from './import-references.ts';
import type { ImportSet } from './import-rows.ts';

const known = {
  municipalities: new Set(['1103']),
  counties: new Set(['11']),
  organisations: new Set(['ks']),
};
const missing = (section: string, row: number, field: string, value: string) => ({
  code: 'unknownReference',
  section,
  row,
  field,
  params: { value },
});
const interval = { validFrom: '2020-01-01', validTo: null };

const set: ImportSet = {
  counties: [
    {
      ...interval,
      code: '11',
      name: 'A',
      officialName: 'A',
      successors: ['11', '98'],
      councilLanguageForm: null,
      councilLanguageFormYear: null,
    },
  ],
  'county-governors': [
    {
      id: 'g',
      nameNb: 'A',
      nameNn: 'A',
      countyCodes: ['11', '99'],
      organisationNumber: '974763230',
      organisationNumberCertainty: 'confirmed',
      validFrom: null,
      note: null,
    },
  ],
  municipalities: ['11', '12'].map((countyCode) => ({
    ...interval,
    number: `${countyCode}03`,
    countyCode,
    validFromIsLowerBound: false,
    organisationNumber: null,
    organisationNumberSource: null,
    samiLanguageAreaYear: null,
  })),
  'municipality-names': [
    {
      ...interval,
      number: '1104',
      name: 'A',
      officialName: 'A',
      nameSe: null,
      nameSmj: null,
      nameSma: null,
      nameFkv: null,
    },
  ],
  changes: [
    {
      date: '2020-01-01',
      kind: 'merger',
      fromNumber: '1105',
      fromName: 'A',
      toNumber: '1106',
      toName: 'B',
      certainty: 'certain',
      note: null,
      source: 'x',
    },
  ],
  comparisons: [{ fromNumber: '1107', toNumber: '1108', weight: 1, basis: 'whole' }],
  'language-decisions': [
    {
      number: '1109',
      form: 'neutral',
      asOf: '2020-01-01',
      certainty: 'uncertain',
      source: 'x',
      note: null,
    },
  ],
  population: [
    { number: '1103', year: 2020, count: 1, source: 'x' },
    { number: '1110', year: 2020, count: 1, source: 'x' },
  ],
  tiles: [{ number: '1111', column: 1, row: 1 }],
  organisations: [
    {
      id: 'new',
      kind: 'union',
      parentId: 'lo',
      organisationNumber: null,
      certainty: 'unchecked',
      note: null,
    },
  ],
  'organisation-names': [
    {
      ...interval,
      id: 'old',
      nameNb: 'A',
      nameNn: 'A',
      nameEn: null,
      short: null,
      certainty: 'unchecked',
    },
  ],
};

test('every field that points at something nobody knows is told, in the row it stands in', () => {
  expect(findUnknown(set, known)).toEqual([
    missing('municipalities', 3, 'county_code', '12'),
    missing('municipality-names', 2, 'number', '1104'),
    missing('changes', 2, 'from_number', '1105'),
    missing('changes', 2, 'to_number', '1106'),
    missing('comparisons', 2, 'from_number', '1107'),
    missing('comparisons', 2, 'to_number', '1108'),
    missing('language-decisions', 2, 'number', '1109'),
    missing('population', 3, 'number', '1110'),
    missing('tiles', 2, 'number', '1111'),
    missing('counties', 2, 'successors', '98'),
    missing('county-governors', 2, 'county_codes', '99'),
    missing('organisations', 2, 'parent_id', 'lo'),
    missing('organisation-names', 2, 'id', 'old'),
  ]);
});

test('nothing is told of what is known, or of files that are not there', () => {
  expect(findUnknown({ population: set.population?.slice(0, 1) ?? [] }, known)).toEqual([]);
  expect(findUnknown({}, known)).toEqual([]);
});
