import { sql } from 'kysely';
import type { Db, DbTransaction } from '../../platform/db/database.ts';

/**
 * The version of everything in the register: the newest import. Pages are answered 304 against it
 * without reading more.
 */
export async function registerVersion(db: Db): Promise<string> {
  const row = await db
    .selectFrom('register.import_run')
    .select(({ fn }) => fn.max('id').as('newest'))
    .executeTakeFirstOrThrow();
  return String(row.newest ?? 0);
}

/** Readers see a whole import or nothing of it, and two imports never mix. */
export async function lockRegister(db: DbTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('register import'))`.execute(db);
}
