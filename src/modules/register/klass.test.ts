import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validOn } from './dates.ts';
import { readKlass } from './klass.ts';
import { readShippedRegister } from './shipped-register.ts';

const { municipalityNames } = await readShippedRegister('data/register');
const klassFolder = join(process.env['SAMAN_SHARED'] ?? '../shared', 'data/register/klass');

const version = {
  name: 'Kommuneinndeling 2030',
  validFrom: '2030-01-01',
  validTo: null,
  classificationItems: [
    { code: '0301', parentCode: '', level: '1', name: 'Oslo - Oslove', shortName: null },
    { code: '1515', parentCode: '', level: '1', name: 'Herøy (Møre og Romsdal)', shortName: null },
    { code: '9999', parentCode: '', level: '1', name: 'Uoppgitt', shortName: null },
  ],
};
const change = {
  oldCode: '1102',
  oldName: 'Sandnes',
  newCode: '1108',
  newName: 'Sandnes',
  changeOccurred: '2020-01-01',
};

test('a version gives its codes and dates, without the county in brackets and the code for not stated', () => {
  expect(readKlass(JSON.stringify(version))).toEqual({
    kind: 'codes',
    validFrom: '2030-01-01',
    validTo: null,
    records: [
      { number: '0301', officialName: 'Oslo - Oslove' },
      { number: '1515', officialName: 'Herøy' },
    ],
    errors: [],
  });
});

test('a list of codes has no dates of its own', () => {
  expect(readKlass(JSON.stringify({ codes: version.classificationItems.slice(0, 1) }))).toEqual({
    kind: 'codes',
    validFrom: null,
    validTo: null,
    records: [{ number: '0301', officialName: 'Oslo - Oslove' }],
    errors: [],
  });
});

test('a list of changes', () => {
  expect(readKlass(JSON.stringify({ codeChanges: [change] }))).toEqual({
    kind: 'changes',
    records: [
      { date: '2020-01-01', fromNumber: '1102', fromName: 'Sandnes', toNumber: '1108', toName: 'Sandnes' },
    ],
    errors: [],
  });
});

test('every faulty row is told with its path, and the good ones are kept', () => {
  const { oldName, ...nameless } = change;
  const rows = [
    change,
    { ...change, changeOccurred: '2020-02-30' },
    nameless,
    { ...change, newCode: 1108 },
    { ...change, oldCode: '11O2' },
    'Sandnes',
    change,
  ];
  const read = readKlass(JSON.stringify({ codeChanges: rows }));
  expect(read.records).toEqual([
    { date: '2020-01-01', fromNumber: '1102', fromName: oldName, toNumber: '1108', toName: 'Sandnes' },
  ]);
  expect(read.errors).toEqual([
    { row: 2, field: 'codeChanges[1].changeOccurred', code: 'not_a_date', params: { value: '"2020-02-30"' } },
    { row: 3, field: 'codeChanges[2].oldName', code: 'missing', params: { value: '' } },
    { row: 4, field: 'codeChanges[3].newCode', code: 'not_text', params: { value: '1108' } },
    {
      row: 5,
      field: 'codeChanges[4].oldCode',
      code: 'not_a_municipality_number',
      params: { value: '"11O2"' },
    },
    { row: 6, field: 'codeChanges[5]', code: 'wrong_shape', params: { value: '"Sandnes"' } },
    { row: 7, field: 'codeChanges[6]', code: 'repeated_row', params: { first: 1 } },
  ]);
});

test('a version with an impossible date says so', () => {
  const read = readKlass(JSON.stringify({ ...version, validFrom: '2030-13-01', validTo: 2031 }));
  expect(read.errors).toEqual([
    { row: null, field: 'validTo', code: 'not_a_date', params: { value: '2031' } },
    { row: null, field: 'validFrom', code: 'not_a_date', params: { value: '"2030-13-01"' } },
  ]);
});

test('a file cut anywhere is one error, never an exception', () => {
  const whole = JSON.stringify({ codeChanges: [change] });
  for (let length = 0; length < whole.length; length += 1) {
    expect(readKlass(whole.slice(0, length))).toEqual({
      kind: 'unreadable',
      records: [],
      errors: [{ row: null, field: null, code: 'unreadable_json', params: {} }],
    });
  }
});

test('other JSON is an unknown file', () => {
  for (const json of ['{}', '[]', 'null', '1', '"x"', '{"codes": {}}', '{"codeChanges": null}']) {
    expect(readKlass(json)).toEqual({
      kind: 'unreadable',
      records: [],
      errors: [{ row: null, field: null, code: 'unknown_file', params: {} }],
    });
  }
});

// Skipped where the statistics office's own files are not at hand: they are not part of this repository.
test.skipIf(!existsSync(klassFolder))(
  `the office's versions give the shipped names (needs ${klassFolder})`,
  () => {
    const different = ['2011', '2019', '2020'].flatMap((year) => {
      const klass = readKlass(readFileSync(join(klassFolder, `kommuneinndeling-${year}.json`), 'utf8'));
      if (klass.kind !== 'codes') throw new Error(`no codes for ${year}`);
      expect(klass.errors).toEqual([]);
      const shipped = validOn(municipalityNames, `${year}-01-01`);
      expect(klass.records.length).toBe(shipped.length);
      return klass.records.filter(
        (item) =>
          !shipped.some((name) => name.number === item.number && name.officialName === item.officialName),
      );
    });
    // The older versions spell Porsáŋgu without ŋ; the register uses the spelling of today for all years.
    expect(different).toEqual([
      { number: '2020', officialName: 'Porsanger - Porsángu - Porsanki' },
      { number: '2020', officialName: 'Porsanger - Porsángu - Porsanki' },
      { number: '5436', officialName: 'Porsanger - Porsángu - Porsanki' },
    ]);
  },
);
