import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnsOf, readCsv, recogniseCsv, registerFiles } from './import-csv.ts';

const heading = 'number,form,as_of,certainty,source,note';
const decisions = (...rows: string[]) =>
  readCsv(registerFiles['language-decisions'], [heading, ...rows, ''].join('\r\n'));
const tysvaer = {
  number: '1146',
  form: 'neutral',
  asOf: '2025-06-08',
  certainty: 'uncertain',
  source: 'x',
  note: null,
};

test('a row becomes a record with English names; an empty field is null', () => {
  expect(decisions('1146,neutral,2025-06-08,uncertain,x,')).toEqual({ records: [tysvaer], errors: [] });
});

test('semicolons, a byte order mark, quotes and columns in another order are understood', () => {
  const text =
    '\uFEFFnote;number;form;as_of;certainty;source\n"a; b";1146;neutral;2025-06-08;uncertain;x\n\n';
  expect(readCsv(registerFiles['language-decisions'], text)).toEqual({
    records: [{ ...tysvaer, note: 'a; b' }],
    errors: [],
  });
});

test('every faulty field is told by row and heading, and the good rows are kept', () => {
  const { records, errors } = decisions(
    '1146,neutral,2025-06-08,uncertain,x,',
    '146,Nynorsk,2025-06-31,uncertain,,',
    '1146,neutral,2025-06-08',
    '1146,neutral,2025-06-08,uncertain,y,',
  );
  expect(records).toEqual([tysvaer]);
  expect(errors).toEqual([
    { row: 3, field: 'number', code: 'not_a_municipality_number', params: { value: '146' } },
    {
      row: 3,
      field: 'form',
      code: 'unknown_code',
      params: { value: 'Nynorsk', allowed: 'bokmaal nynorsk neutral' },
    },
    { row: 3, field: 'as_of', code: 'not_a_date', params: { value: '2025-06-31' } },
    { row: 3, field: 'source', code: 'missing', params: { value: '' } },
    { row: 4, field: null, code: 'wrong_number_of_fields', params: { expected: 6, found: 3 } },
    { row: 5, field: null, code: 'repeated_row', params: { first: 2 } },
  ]);
});

const codes = (file: 'population' | 'comparisons' | 'municipalities', row: string) => {
  const shape = registerFiles[file];
  return readCsv<typeof shape.schema>(shape, `${columnsOf(shape).join()}\n${row}`).errors.map(
    ({ field, code }) => `${field} ${code}`,
  );
};

test('numbers, weights, organisation numbers and intervals are checked', () => {
  expect(codes('population', '1146,20O8,-5,x')).toEqual(['year not_a_year', 'count not_a_number']);
  expect(codes('comparisons', '1146,1146,1.5,guess')).toEqual(['weight not_a_weight', 'basis unknown_code']);
  expect(codes('municipalities', '0301,3,2020-01-01,maybe,2019-01-01,958935421,x,')).toEqual([
    'county_code not_a_county_code',
    'valid_from_is_lower_bound not_yes_or_no',
    'organisation_number not_an_organisation_number',
  ]);
  expect(codes('municipalities', '0301,03,2020-01-01,no,2019-01-01,958935420,x,')).toEqual([
    'valid_to ends_before_it_starts',
  ]);
});

test('a wrong heading is told once, not once for every row', () => {
  const read = readCsv(registerFiles.tiles, 'number,colum,row,row\n0301,1,2,2\n1103,1,3,3\n');
  expect(read).toEqual({
    records: [],
    errors: [
      { row: 1, field: 'column', code: 'missing_column', params: {} },
      { row: 1, field: 'colum', code: 'unknown_column', params: {} },
      { row: 1, field: 'row', code: 'repeated_column', params: {} },
    ],
  });
});

test('an empty file and one cut inside quotes are errors', () => {
  expect(readCsv(registerFiles.tiles, ' \n').errors).toEqual([
    { row: null, field: null, code: 'empty_file', params: {} },
  ]);
  expect(decisions('1146,neutral,2025-06-08,uncertain,x,"half').errors).toEqual([
    { row: 2, field: null, code: 'unclosed_quote', params: {} },
  ]);
});

test('a file is recognised by its heading', () => {
  const names = Object.keys(registerFiles);
  const recognised = names.map((name) => recogniseCsv(readFileSync(`data/register/${name}.csv`, 'utf8')));
  expect(recognised).toEqual(names);
  expect(recogniseCsv('number,name\n')).toBe(null);
  expect(recogniseCsv('')).toBe(null);
});
