import { Kysely, PostgresDialect } from 'kysely';
import type { Transaction } from 'kysely';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import type { Log } from '../log.ts';
import { requestScope } from '../request-scope.ts';
import type { Tables } from './tables.ts';
import { typeParsers } from './types.ts';

export type Db = Kysely<Tables>;
export type DbTransaction = Transaction<Tables>;

/**
 * The two ways into the database. Pages that answer GET get `read`, whose sessions are read-only, so
 * that a page which writes while it is being looked at fails instead of surprising somebody.
 */
export interface Database {
  readonly read: Db;
  readonly write: Db;
  /** One cheap round trip; throws when the database cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where and as whom: a connection string, or host, port, user and database of the embedded one. */
  readonly connection: PoolConfig;
  readonly maxConnections?: number;
  readonly log: Log;
}

/**
 * How many seconds one statement may take before the server ends it. A page that is looked at is never
 * worth more than ten seconds of waiting; a job may have more to do.
 */
const patience = { read: 8, write: 30 };

/** Open the two pools. Nothing is connected until the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const write = openPool(options, patience.write, '');
  const read = openPool(options, patience.read, '-c default_transaction_read_only=on');
  return {
    read: kyselyOn(read),
    write: kyselyOn(write),
    ping: async () => {
      await read.query('select 1');
    },
    close: async () => {
      await Promise.all([write.end(), read.end()]);
    },
  };
}

function openPool(
  { connection, maxConnections = 10, log }: DatabaseOptions,
  seconds: number,
  options: string,
): Pool {
  const pool = new Pool({
    max: maxConnections,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 30_000,
    application_name: 'saman',
    keepAlive: true,
    // A server that has stopped answering at all cannot end a statement: then we stop waiting.
    query_timeout: (seconds + 1) * 1000,
    ...connection,
    options: `${connection.options ?? ''} ${options} -c timezone=UTC -c statement_timeout=${seconds}s -c idle_in_transaction_session_timeout=60s`,
    types: typeParsers,
  });
  // A connection that breaks (the server restarts) must not end the process; the next query opens a new
  // one. The pool itself listens only while a connection is idle, and would tell the same again.
  pool.on('connect', (client) =>
    client.on('error', (error) => {
      if (!pool.ending) log.warn({ err: error }, 'a database connection was lost');
    }),
  );
  pool.on('error', () => {});
  return pool;
}

/** Kysely over anything that hands out connections as a `Pool` does; every query is counted. */
export function kyselyOn(pool: Pick<Pool, 'connect' | 'end'>): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: pool as Pool }),
    log: () => {
      const scope = requestScope();
      if (scope) scope.queries += 1;
    },
  });
}
