import type { z } from 'zod';
import type { Refusal } from '../../platform/result.ts';
import { readCsv, recogniseCsv, registerFiles, type CsvShape, type RegisterFile } from './import-csv.ts';
import { refusalOf, type Import } from './import-register.command.ts';
import type { ImportSet } from './import-rows.ts';
import { readKlass } from './klass.ts';
import type { RowError } from './row-errors.ts';

/** A file as it was given: its name without folders, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the files hold, or everything that is wrong with them; a refusal's `section` is the file's name. */
export type FilesRead =
  | { readonly ok: true; readonly kind: 'csv' | 'klass'; readonly content: Import['content'] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Takes files, sees by their content what each is, and reads them: either one answer of KLASS, or CSV files of different
 * kinds, which are brought in together. Never throws.
 */
export function readFiles(files: readonly GivenFile[]): FilesRead {
  const texts = files.map(({ name, bytes }) => ({ name, text: decode(bytes) }));
  const [json] = texts.flatMap(({ name, text }) => (text !== null && isJson(text) ? [{ name, text }] : []));
  if (json) {
    if (texts.length > 1) return refuse(json.name, 'klass_stands_alone');
    const klass = readKlass(json.text);
    if (klass.kind === 'unreadable' || klass.errors.length > 0) return faulty(json.name, klass.errors);
    return { ok: true, kind: 'klass', content: { klass } };
  }
  const set: { [File in RegisterFile]?: readonly object[] } = {};
  const refusals: Refusal[] = [];
  for (const { name, text } of texts) {
    const kind = text === null ? null : recogniseCsv(text);
    if (text === null) refusals.push({ section: name, code: 'not_utf8' });
    else if (text.trim() === '') refusals.push({ section: name, code: 'empty_file' });
    else if (kind === null) refusals.push({ section: name, code: 'unknown_file' });
    else if (set[kind] !== undefined)
      refusals.push({ section: name, code: 'same_kind_twice', params: { kind } });
    else {
      const shape: CsvShape<z.ZodObject> = registerFiles[kind];
      const { records, errors } = readCsv(shape, text);
      set[kind] = records;
      refusals.push(...errors.map((error) => ({ ...refusalOf(error), section: name })));
    }
  }
  if (refusals.length > 0) return { ok: false, refusals };
  // Each file was read by its own shape, which gives exactly its records.
  return { ok: true, kind: 'csv', content: { set: set as ImportSet } };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No heading of ours begins like a JSON value. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function refuse(section: string, code: string): FilesRead {
  return { ok: false, refusals: [{ section, code }] };
}

function faulty(section: string, errors: readonly RowError[]): FilesRead {
  return { ok: false, refusals: errors.map((error) => ({ ...refusalOf(error), section })) };
}
