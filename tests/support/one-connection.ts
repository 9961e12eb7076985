import type { PoolClient, QueryResult } from 'pg';
import { Client } from 'pg';
import { kyselyOn } from '../../src/platform/db/database.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { typeParsers } from '../../src/platform/db/types.ts';
import type { TestConnection } from './cluster.ts';

/**
 * A `Database` whose two ways in are ONE connection, so that everything a test does can be undone.
 * What commands take for transactions are savepoints in the test's transaction. Whoever reads gets a
 * read-only savepoint that is rolled back: a page that writes while it is looked at fails as in
 * production. Nothing is ever committed, so notifications are not sent and other connections see
 * nothing: tests of those take a database of their own.
 */
export interface IsolatedDatabase {
  readonly database: Database;
  /** Run `work` in a transaction and roll it back. One at a time. */
  isolated<T>(work: () => Promise<T>): Promise<T>;
  /** Is a test's transaction open? */
  readonly open: boolean;
}

/** Connect as the application's role, with the settings its pools have. */
export async function connectIsolated(connection: TestConnection): Promise<IsolatedDatabase> {
  const client = new Client({ ...connection, options: '-c timezone=UTC', types: typeParsers });
  await client.connect();
  const work = new Turns();
  let open = false;
  const place: Place = { client, turns: new Turns(), reading: false };
  const read = kyselyOn({ connect: () => lendToRead(place), end: () => Promise.resolve() });
  const write = kyselyOn({ connect: () => lendToWrite(place), end: () => Promise.resolve() });
  return {
    database: {
      read,
      write,
      ping: async () => void (await client.query('select 1')),
      close: () => client.end(),
    },
    get open() {
      return open;
    },
    isolated: async (run) => {
      const done = await work.take();
      await client.query('begin');
      place.reading = false;
      open = true;
      try {
        return await run();
      } finally {
        open = false;
        await client.query('rollback');
        done();
      }
    },
  };
}

/** The one connection, and whether its read-only savepoint is open. */
interface Place {
  readonly client: Client;
  readonly turns: Turns;
  reading: boolean;
}

/** A loan's way of asking. Made for each loan, because it knows whether a command is under way. */
type Ask = (text: string, values?: unknown[]) => Promise<QueryResult>;

const beginReading = 'savepoint reading; set local transaction_read_only = on';
const endReading = 'rollback to savepoint reading; release savepoint reading';

/**
 * The read-only savepoint stays open for whoever reads next, since most reads follow each other and waiting for the
 * database is half the time of a test. It ends before a write, and after a failure.
 */
async function lendToRead(place: Place): Promise<PoolClient> {
  const { client } = place;
  const done = await place.turns.take();
  if (!place.reading) await client.query(beginReading);
  place.reading = true;
  const ask: Ask = async (text, values) => {
    // A transaction of its own would be rolled back too; the savepoint stands for it.
    if (/^(begin|start transaction|commit|rollback)\b/.test(text)) return client.query('select');
    try {
      return await client.query(text, values);
    } catch (error) {
      place.reading = false;
      throw error;
    }
  };
  return loan(client, ask, () => {
    if (place.reading) done();
    else void client.query(endReading).finally(done);
  });
}

async function lendToWrite(place: Place): Promise<PoolClient> {
  const { client } = place;
  const done = await place.turns.take();
  await client.query(place.reading ? `${endReading}; savepoint writing` : 'savepoint writing');
  place.reading = false;
  // Giving back cannot be waited for; whoever is next waits instead.
  return loan(client, writing(client), () => void client.query('release savepoint writing').finally(done));
}

function loan(client: Client, query: Ask, release: () => void): PoolClient {
  // Kysely asks for the process to be able to cancel.
  const { processID } = client as { processID?: number };
  return { processID, query, release } as unknown as PoolClient;
}

/** `commit` asks the deferred constraints as a real one does, and leaves them deferred. */
const asSavepoint: Readonly<Record<string, string>> = {
  begin: 'savepoint command',
  commit:
    'savepoint checking; set constraints all immediate; rollback to savepoint checking; release savepoint checking; release savepoint command',
  rollback: 'rollback to savepoint command; release savepoint command',
};

function writing(client: Client): Ask {
  let inCommand = false;
  return async (text, values) => {
    const word = text.replace(/^start transaction.*/, 'begin');
    const statement = asSavepoint[word];
    if (statement !== undefined) {
      const result = last(await client.query(statement));
      inCommand = word === 'begin';
      return result;
    }
    // As in a real transaction: after a failure nothing but rolling back is accepted.
    return inCommand ? client.query(text, values) : alone(client, text, values);
  };
}

/** Outside a command a statement stands for itself: its failure must not spoil what comes after. */
async function alone(client: Client, text: string, values?: unknown[]): Promise<QueryResult> {
  await client.query('savepoint statement');
  try {
    const result = await client.query(text, values);
    await client.query('release savepoint statement');
    return result;
  } catch (error) {
    await client.query('rollback to savepoint statement; release savepoint statement');
    throw error;
  }
}

/** Several statements at once answer with several results, whatever the types of `pg` say. */
function last(result: QueryResult): QueryResult {
  return (Array.isArray(result) ? result.at(-1) : result) as QueryResult;
}

/** Lets one after the other have a thing. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Wait for one's turn. Answers the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
