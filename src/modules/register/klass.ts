import { z } from 'zod';
import type { CodeChange } from './change-kinds.ts';
import { isDate } from './dates.ts';
import { fieldErrorCode, type ReadResult, type RowError } from './row-errors.ts';

/**
 * Reads what the statistics office's classification service (KLASS) answers about municipalities, as JSON:
 * a version with its codes, a list of codes, or a list of changes. Never throws; a file cut in half is one error.
 */
export type KlassFile =
  | ({ kind: 'codes'; validFrom: string | null; validTo: string | null } & ReadResult<KlassMunicipality>)
  | ({ kind: 'changes' } & ReadResult<CodeChange>)
  | { kind: 'unreadable'; records: []; errors: RowError[] };

export type ReadableKlass = Exclude<KlassFile, { kind: 'unreadable' }>;

/** A code as the classification has it; parallel names stand together, divided by « - ». */
export interface KlassMunicipality {
  number: string;
  officialName: string;
}

/** The classification tells namesakes apart by county, «Våler (Østfold)»; that is not part of the name. */
const COUNTY_IN_BRACKETS = / \([^)]*\)$/;

/** The code the classification gives to what cannot be placed. It is not a municipality. */
const NOT_STATED = '9999';

const text = z.string({ error: 'not_text' }).trim().min(1, { error: 'missing' });
const name = text.transform((words) => words.replace(COUNTY_IN_BRACKETS, ''));
const code = text.regex(/^\d{4}$/, { error: 'not_a_municipality_number' });
const date = text.refine(isDate, { error: 'not_a_date' });

const itemSchema = z
  .object({ code, name }, { error: 'wrong_shape' })
  .transform((item): KlassMunicipality => ({ number: item.code, officialName: item.name }));

const changeSchema = z
  .object(
    { oldCode: code, oldName: name, newCode: code, newName: name, changeOccurred: date },
    { error: 'wrong_shape' },
  )
  .transform((change): CodeChange => ({
    date: change.changeOccurred,
    fromNumber: change.oldCode,
    fromName: change.oldName,
    toNumber: change.newCode,
    toName: change.newName,
  }));

const fileSchema = z.object({
  validFrom: z.unknown().optional(),
  validTo: z.unknown().optional(),
  classificationItems: z.array(z.unknown()).optional(),
  codes: z.array(z.unknown()).optional(),
  codeChanges: z.array(z.unknown()).optional(),
});
const versionDate = z.preprocess((value) => value ?? null, date.nullable());

/** Takes the text of a KLASS answer; says which kind it is, and gives its good rows and the errors of the others. */
export function readKlass(json: string): KlassFile {
  const content = parseJson(json);
  if (content === undefined) return unreadable('unreadable_json');
  const file = fileSchema.safeParse(content);
  if (!file.success) return unreadable('unknown_file');
  const { codeChanges, classificationItems, codes } = file.data;
  if (codeChanges !== undefined) {
    return { kind: 'changes', ...readRows('codeChanges', codeChanges, changeSchema, keyOfChange) };
  }
  const list = classificationItems === undefined ? 'codes' : 'classificationItems';
  const items = classificationItems ?? codes;
  if (items === undefined) return unreadable('unknown_file');
  const { records, errors } = readRows(list, items, itemSchema, ({ number }) => number);
  const validFrom = versionDate.safeParse(file.data.validFrom);
  const validTo = versionDate.safeParse(file.data.validTo);
  if (!validFrom.success) errors.unshift(wrongDate('validFrom', file.data.validFrom));
  if (!validTo.success) errors.unshift(wrongDate('validTo', file.data.validTo));
  return {
    kind: 'codes',
    validFrom: validFrom.data ?? null,
    validTo: validTo.data ?? null,
    records: records.filter(({ number }) => number !== NOT_STATED),
    errors,
  };
}

function keyOfChange({ date, fromNumber, toNumber }: CodeChange): string {
  return `${date} ${fromNumber} ${toNumber}`;
}

function readRows<T>(
  list: string,
  items: readonly unknown[],
  schema: z.ZodType<T>,
  keyOf: (record: T) => string,
): ReadResult<T> {
  const records: T[] = [];
  const errors: RowError[] = [];
  const rowOfKey = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const row = index + 1;
    const parsed = schema.safeParse(item);
    if (!parsed.success) {
      errors.push(...parsed.error.issues.map((issue) => fieldError(`${list}[${index}]`, row, item, issue)));
      continue;
    }
    const first = rowOfKey.get(keyOf(parsed.data));
    if (first === undefined) {
      rowOfKey.set(keyOf(parsed.data), row);
      records.push(parsed.data);
    } else {
      errors.push({ row, field: `${list}[${index}]`, code: 'repeated_row', params: { first } });
    }
  }
  return { records, errors };
}

function fieldError(place: string, row: number, item: unknown, issue: z.core.$ZodIssue): RowError {
  const field = [place, ...issue.path.map(String)].join('.');
  const isMissing = issue.path.length > 0 && valueAt(item, issue.path) === undefined;
  const code = isMissing ? 'missing' : fieldErrorCode(issue.message);
  return { row, field, code, params: { value: shown(valueAt(item, issue.path)) } };
}

function valueAt(item: unknown, path: readonly PropertyKey[]): unknown {
  const [name] = path;
  if (name === undefined) return item;
  return Object.entries(Object(item)).find(([key]) => key === name)?.[1];
}

function shown(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 80);
}

function wrongDate(field: string, value: unknown): RowError {
  return { row: null, field, code: 'not_a_date', params: { value: shown(value) } };
}

function unreadable(code: RowError['code']): KlassFile {
  return { kind: 'unreadable', records: [], errors: [{ row: null, field: null, code, params: {} }] };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.startsWith('\uFEFF') ? json.slice(1) : json);
  } catch {
    return undefined;
  }
}
