import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { Log } from '../log.ts';
import { MigrationError, pendingMigrations, readMigrations } from './migration-files.ts';
import type { AppliedMigration, MigrationFile } from './migration-files.ts';

/** The number of the advisory lock under which the structure of the database is changed. */
export const structureLock = 7_260_726;

export interface MigrateOptions {
  /** The folder with the `NNNN_name.sql` files. */
  readonly directory: string;
  readonly log: Log;
  /** Told before each file, for the lines a person sees at the first start. */
  readonly progress?: (file: string) => void;
}

/**
 * Bring the database to this version of the code, as its owner.
 * One process at a time works; a second one waits and then finds nothing to do. Each file runs in a
 * transaction of its own and is remembered in `platform.migration`, so a failure leaves the files
 * before it applied and nothing of its own. Returns the names of the files applied now.
 * Throws MigrationError when files and database do not fit together or a file fails.
 */
export async function migrate(
  owner: ClientConfig,
  { directory, log, progress }: MigrateOptions,
): Promise<{ applied: string[] }> {
  const files = await readMigrations(directory);
  const client = new Client({ ...owner, application_name: 'saman-migrate' });
  // A lost connection also rejects the query under way; this listener only keeps the process alive.
  client.on('error', (error) => log.warn({ err: error }, 'the connection was lost while migrating'));
  await client.connect();
  try {
    await lock(client, log);
    await client.query(ledger);
    const { rows } = await client.query<AppliedMigration>(
      'select number, name, sha256 from platform.migration order by number',
    );
    const pending = pendingMigrations(files, rows);
    for (const file of pending) {
      progress?.(file.name);
      log.info({ migration: file.name }, 'applying a migration');
      await apply(client, file);
    }
    return { applied: pending.map((file) => file.name) };
  } finally {
    // The lock belongs to the session and goes with it.
    await client.end();
  }
}

/** The runner's own table; without it there is nowhere to remember that migrations have been applied. */
const ledger = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    number integer not null,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default clock_timestamp(),
    constraint migration_number_is_used_once primary key (number),
    constraint migration_name_is_used_once unique (name),
    constraint migration_checksum_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
  );
`;

async function lock(client: Client, log: Log): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
    structureLock,
  ]);
  if (rows[0]?.free) return;
  log.info('another process is migrating the database; waiting for it');
  await client.query('select pg_advisory_lock($1)', [structureLock]);
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationError(
      `migrations/${file.name}${lineOf(error, file.sql)} failed and was rolled back: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

/** Postgres counts characters from 1 to where a statement went wrong; people count lines. */
function lineOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: string }).position);
  return Number.isNaN(position) ? '' : `, line ${sql.slice(0, position - 1).split('\n').length},`;
}
