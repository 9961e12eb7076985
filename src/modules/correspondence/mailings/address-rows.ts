import Papa from 'papaparse';
import { parseAddress } from '../../../platform/mail/address.ts';
import type { Refusal } from '../../../platform/result.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';

/** One row of a file with addresses. */
export interface AddressRow {
  /** In the file; 1 is the heading. */
  readonly row: number;
  /** Municipality number or organisation number. */
  readonly number: string;
  readonly email: string;
  /** Where the address is from, in words. */
  readonly source: string;
}

const columns = ['number', 'email', 'source'] as const;

/** More wrong rows than this are not listed. */
const mostErrors = 100;

/**
 * Read a CSV file with the columns number, email and source (comma or semicolon, with or without byte order mark).
 * Refuses with one refusal for each faulty row: `emptyFile`, `missingColumn`, `wrongNumberOfFields`, `numberMissing`,
 * `notAnAddress`, `sourceMissing`, `repeatedRow`.
 */
export function readAddressFile(text: string): Result<AddressRow[]> {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = /^[^,\r\n]*;/.test(content) ? ';' : ',';
  const [headings = [], ...body] = Papa.parse<string[]>(content, { delimiter }).data;
  const names = headings.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (content.trim() === '') return refused({ code: 'emptyFile' });
  if (missing.length > 0)
    return refused(...missing.map((name) => ({ code: 'missingColumn', row: 1, params: { name } })));
  const rows: AddressRow[] = [];
  const errors: Refusal[] = [];
  const seen = new Map<string, number>();
  for (const [index, fields] of body.entries()) {
    const row = index + 2;
    if (fields.length === 1 && fields[0]?.trim() === '') continue;
    const read = readRow(fields, names, row);
    const former = read.ok ? seen.get(read.value.number) : undefined;
    if (!read.ok) errors.push(...read.refusals);
    else if (former !== undefined) errors.push({ code: 'repeatedRow', row, params: { former } });
    else {
      seen.set(read.value.number, row);
      rows.push(read.value);
    }
  }
  if (errors.length > 0) return refused(...errors.slice(0, mostErrors));
  return rows.length === 0 ? refused({ code: 'emptyFile' }) : accepted(rows);
}

function readRow(fields: readonly string[], names: readonly string[], row: number): Result<AddressRow> {
  if (fields.length !== names.length) return refused({ code: 'wrongNumberOfFields', row });
  const field = (name: string) => fields[names.indexOf(name)]?.trim() ?? '';
  const [number, typed, source] = [field('number').replaceAll(/\s/g, ''), field('email'), field('source')];
  const email = parseAddress(typed);
  if (number === '') return refused({ code: 'numberMissing', row });
  if (email === null) return refused({ code: 'notAnAddress', row, params: { value: typed.slice(0, 60) } });
  if (source === '' || source.length > 300) return refused({ code: 'sourceMissing', row });
  return accepted({ row, number, email, source });
}
