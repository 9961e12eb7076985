import Papa from 'papaparse';
import type { z } from 'zod';
import * as records from './records.ts';
import { fieldErrorCode, type ReadResult, type RowError } from './row-errors.ts';

/** What one kind of CSV file holds: the shape of a row, and the fields that together are there once. */
export interface CsvShape<Schema extends z.ZodObject> {
  schema: Schema;
  key: readonly string[];
}

/** The CSV files the register takes, by the name they have in data/register. */
export const registerFiles = {
  counties: { schema: records.countySchema, key: ['code', 'validFrom'] },
  'county-governors': { schema: records.countyGovernorSchema, key: ['id'] },
  municipalities: { schema: records.municipalitySchema, key: ['number', 'validFrom'] },
  'municipality-names': { schema: records.municipalityNameSchema, key: ['number', 'validFrom'] },
  changes: { schema: records.changeSchema, key: ['date', 'fromNumber', 'toNumber'] },
  comparisons: { schema: records.comparisonSchema, key: ['fromNumber', 'toNumber'] },
  'language-decisions': { schema: records.languageDecisionSchema, key: ['number', 'asOf'] },
  population: { schema: records.populationSchema, key: ['number', 'year'] },
  organisations: { schema: records.organisationSchema, key: ['id'] },
  'organisation-names': { schema: records.organisationNameSchema, key: ['id', 'validFrom'] },
  tiles: { schema: records.tileSchema, key: ['number'] },
} as const satisfies Record<string, CsvShape<z.ZodObject>>;

export type RegisterFile = keyof typeof registerFiles;
export type RecordOf<File extends RegisterFile> = z.infer<(typeof registerFiles)[File]['schema']>;

/** Takes the text of a CSV file and says which of the register's files its heading belongs to, or null. */
export function recogniseCsv(text: string): RegisterFile | null {
  const found = (rowsOf(text).rows[0] ?? []).toSorted().join();
  for (const file of Object.keys(registerFiles)) {
    if (isRegisterFile(file) && columnsOf(registerFiles[file]).toSorted().join() === found) return file;
  }
  return null;
}

function isRegisterFile(name: string): name is RegisterFile {
  return name in registerFiles;
}

/** The headings of a file, in order. */
export function columnsOf(shape: CsvShape<z.ZodObject>): string[] {
  return Object.keys(shape.schema.shape).map(heading);
}

/**
 * Takes the text of a CSV file (comma or semicolon, with or without byte order mark) and gives its records.
 * Never throws: every faulty row is an error with its place, and the good rows are still given.
 */
export function readCsv<Schema extends z.ZodObject>(
  shape: CsvShape<Schema>,
  text: string,
): ReadResult<z.infer<Schema>> {
  const { rows, errors } = rowsOf(text);
  const [headings, ...body] = rows;
  if (headings === undefined) return { records: [], errors: [problem(null, null, 'empty_file')] };
  errors.push(...headingErrors(headings, columnsOf(shape)));
  if (errors.length > 0) return { records: [], errors };

  const found: z.infer<Schema>[] = [];
  const rowOfKey = new Map<string, number>();
  for (const [index, fields] of body.entries()) {
    const row = index + 2;
    if (fields.length === 1 && fields[0] === '') continue;
    if (fields.length !== headings.length) {
      const params = { expected: headings.length, found: fields.length };
      errors.push(problem(row, null, 'wrong_number_of_fields', params));
      continue;
    }
    const texts = Object.fromEntries(headings.map((name, at) => [property(name), fields[at]?.trim() ?? '']));
    const parsed = shape.schema.safeParse(texts);
    if (!parsed.success) {
      errors.push(...firstOfEachField(parsed.error.issues).map((issue) => fieldError(row, texts, issue)));
      continue;
    }
    const identity = shape.key.map((field) => texts[field]).join(' ');
    const first = rowOfKey.get(identity);
    if (first === undefined) {
      rowOfKey.set(identity, row);
      found.push(parsed.data);
    } else {
      errors.push(problem(row, null, 'repeated_row', { first }));
    }
  }
  return { records: found, errors };
}

function rowsOf(text: string): { rows: string[][]; errors: RowError[] } {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.trim() === '') return { rows: [], errors: [] };
  const delimiter = /^[^,\r\n]*;/.test(content) ? ';' : ',';
  const parsed = Papa.parse<string[]>(content, { delimiter });
  const errors = parsed.errors.map((error) => problem((error.row ?? 0) + 1, null, 'unclosed_quote'));
  return { rows: parsed.data, errors };
}

function headingErrors(found: readonly string[], wanted: readonly string[]): RowError[] {
  const missing = wanted.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !wanted.includes(name));
  const repeated = wanted.filter((name) => found.filter((other) => other === name).length > 1);
  return [
    ...missing.map((name) => problem(1, name, 'missing_column')),
    ...unknown.map((name) => problem(1, name, 'unknown_column')),
    ...repeated.map((name) => problem(1, name, 'repeated_column')),
  ];
}

/** What is missing is not also of the wrong kind. */
function firstOfEachField(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter((issue, index) => issues.findIndex(({ path }) => path[0] === issue.path[0]) === index);
}

function fieldError(row: number, texts: Record<string, string>, issue: z.core.$ZodIssue): RowError {
  const field = String(issue.path[0] ?? '');
  const allowed = issue.code === 'invalid_value' ? { allowed: issue.values.join(' ') } : {};
  return problem(row, heading(field), fieldErrorCode(issue.message), {
    value: texts[field] ?? '',
    ...allowed,
  });
}

function problem(
  row: number | null,
  field: string | null,
  code: RowError['code'],
  params: RowError['params'] = {},
): RowError {
  return { row, field, code, params };
}

function heading(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function property(heading: string): string {
  return heading.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
