import type { Refusal } from '../result.ts';
import type { FileKind } from './file-kinds.ts';

/** A file field of a form. */
export interface UploadField {
  readonly kinds: readonly FileKind[];
  /** How many files; 1 when left out. */
  readonly files?: number;
  /** Refused with 'fileMissing' when nothing comes. */
  readonly required?: boolean;
}

/** The file fields of a page's form, by name, and what they may weigh. */
export interface Uploads {
  readonly fields: Readonly<Record<string, UploadField>>;
  /** Bytes of one file; `largestFile` when left out. */
  readonly fileSize?: number;
  /** Bytes of all files together; twice `fileSize` when left out. */
  readonly totalSize?: number;
}

const mebibyte = 1024 * 1024;

/** What a stored version may weigh; the database says the same. */
export const largestFile = 25 * mebibyte;

export interface UploadLimits {
  readonly fileSize: number;
  readonly totalSize: number;
  /** Bytes of a body we read through to keep what was typed; a larger one is turned away unread. */
  readonly bodySize: number;
  readonly files: number;
}

/** The limits with nothing left out. `fieldSize`: bytes of all text fields. */
export function limitsOf(uploads: Uploads, fieldSize: number): UploadLimits {
  const fileSize = uploads.fileSize ?? largestFile;
  const totalSize = uploads.totalSize ?? 2 * fileSize;
  const files = Object.values(uploads.fields).reduce((sum, field) => sum + (field.files ?? 1), 0);
  return { fileSize, totalSize, bodySize: 2 * totalSize + fieldSize, files };
}

/** The refusals of a form to which no file came: each field that requires one. */
export function missingFiles({ fields }: Uploads, came: readonly string[] = []): Refusal[] {
  return Object.entries(fields)
    .filter(([field, { required = false }]) => required && !came.includes(field))
    .map(([field]) => ({ code: 'fileMissing', field }));
}

/** Whole mebibytes, for sentences. */
export function megabytes(bytes: number): number {
  return Math.floor(bytes / mebibyte);
}
