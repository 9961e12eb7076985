import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of `migrations/`: '0007_applications_signatures.sql'. */
export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 (hexadecimal) of the text with Unix line ends, so that a Windows checkout counts as equal. */
  readonly sha256: string;
}

/** The migrations and the database do not fit together; the message says which file and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

const namePattern = /^(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/;

/**
 * Read `NNNN_name.sql` files in order. Other kinds of files are left alone.
 * Throws MigrationError when a name is malformed, a number is used twice or a number is missing.
 */
export async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted();
  checkNames(names);
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      return { number: Number(name.slice(0, 4)), name, sql, sha256 };
    }),
  );
}

/** Numbers run 0001, 0002, … without gaps: otherwise two branches have met and somebody must decide. */
export function checkNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const digits = namePattern.exec(name)?.[1];
    if (digits === undefined)
      throw new MigrationError(`migrations/${name} must be named like 0007_calls_invitation.sql.`);
    const before = names[index - 1];
    if (before !== undefined && before.slice(0, 4) === digits)
      throw new MigrationError(`migrations/${before} and migrations/${name} have the same number.`);
    if (Number(digits) !== index + 1)
      throw new MigrationError(
        `migrations/${name} follows ${before ?? 'nothing'}, but number ${String(index + 1).padStart(4, '0')} is missing.`,
      );
  }
}

/** What `platform.migration` remembers of a file. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/**
 * The files still to apply, when what has been applied is exactly the beginning of the files.
 * Throws MigrationError when an applied file was changed or renamed, or when the database is newer
 * than this code.
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  for (const [index, row] of applied.entries()) {
    const file = files[index];
    if (file === undefined)
      throw new MigrationError(
        `The database has migration ${row.name}, which this version of Saman does not know. Start the version that made it, or a newer one.`,
      );
    if (file.number !== row.number || file.name !== row.name)
      throw new MigrationError(
        `The database has applied ${row.name} where this version of Saman has ${file.name}. An applied migration keeps its number and name.`,
      );
    if (file.sha256 !== row.sha256)
      throw new MigrationError(
        `migrations/${file.name} was changed after it was applied to this database. Restore the file and write a new migration for the change.`,
      );
  }
  return files.slice(applied.length);
}
