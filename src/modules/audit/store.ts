import { sql } from 'kysely';
import type { AuditEntry } from '../../platform/db/command.ts';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import type { DataItem, StoredEntry } from './canonical-text.ts';
import type { Head } from './chain-check.ts';

/**
 * Append entries to the chain in the order given, in one round trip. To be called last in a
 * transaction: the head is locked from here until commit, and everybody who appends waits for it.
 * The database refuses entries that hold text instead of ids (constraint names say what).
 */
export async function appendAudit(db: DbTransaction, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`select audit.append(${JSON.stringify(entries)}::jsonb)`.execute(db);
}

/** One act in an object's history. */
export interface HistoryEntry {
  readonly number: number;
  /** Machine time, ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly data: NonNullable<AuditEntry['data']>;
  readonly contentSha256: string | null;
}

/** Everything that was done to one object ('register.correction_report:17'), oldest first. */
export async function historyOf(db: Db, object: string): Promise<HistoryEntry[]> {
  return await db
    .selectFrom('audit.entry')
    .select(['number', 'at', 'actor', 'action'])
    .select((row) => row.ref('data').$castTo<NonNullable<AuditEntry['data']>>().as('data'))
    .select(sql<string | null>`encode(content_sha256, 'hex')`.as('contentSha256'))
    .where('object', '=', object)
    .orderBy('number')
    .execute();
}

/** The chain's last link now. */
export async function findHead(db: Db): Promise<Head> {
  return await db
    .selectFrom('audit.head')
    .select('number')
    .select(sql<string>`encode(hash, 'hex')`.as('hash'))
    .executeTakeFirstOrThrow();
}

const batchSize = 1000;

/**
 * Every entry in the order of numbers, in batches, as one moment saw them. A cursor instead of
 * "number greater than the last" because a forged chain may use a number twice.
 */
export async function* readChain(db: DbTransaction): AsyncGenerator<StoredEntry[]> {
  await sql`
    declare audit_chain no scroll cursor for
    select
      number,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor,
      action,
      object,
      (
        select coalesce(json_agg(json_build_array(key, jsonb_typeof(value), value #>> '{}') order by key collate "C"), '[]')
        from jsonb_each(data)
      ) as data,
      encode(content_sha256, 'hex') as "contentSha256",
      encode(previous_hash, 'hex') as "previousHash",
      encode(hash, 'hex') as hash
    from audit.entry
    order by number, hash
  `.execute(db);
  for (;;) {
    const { rows } = await sql<StoredEntry & { data: DataItem[] }>`
      fetch ${sql.lit(batchSize)} from audit_chain
    `.execute(db);
    if (rows.length === 0) return;
    yield rows;
  }
}
