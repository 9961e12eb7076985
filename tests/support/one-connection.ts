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
  const turns = new Turns();
  const work = new Turns();
  let open = false;
  const read = kyselyOn({ connect: () => lend(client, turns, readOnly), end: () => Promise.resolve() });
  const write = kyselyOn({ connect: () => lend(client, turns, writing), end: () => Promise.resolve() });
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

/** How a borrowed connection behaves between being handed out and being given back. */
interface Manner {
  readonly before: string;
  readonly after: string;
  /** Asked once for each loan, because a loan knows whether a command is under way. */
  readonly queries: (client: Client) => (text: string, values?: unknown[]) => Promise<QueryResult>;
}

const readOnly: Manner = {
  before: 'savepoint reading; set local transaction_read_only = on',
  after: 'rollback to savepoint reading; release savepoint reading',
  queries: (client) => (text, values) =>
    // A transaction of its own would be rolled back too; the savepoint stands for it.
    /^(begin|start transaction|commit|rollback)\b/.test(text)
      ? client.query('select')
      : client.query(text, values),
};

/** `commit` asks the deferred constraints as a real one does, and leaves them deferred. */
const asSavepoint: Readonly<Record<string, string>> = {
  begin: 'savepoint command',
  commit:
    'savepoint checking; set constraints all immediate; rollback to savepoint checking; release savepoint checking; release savepoint command',
  rollback: 'rollback to savepoint command; release savepoint command',
};

const writing: Manner = {
  before: 'savepoint writing',
  after: 'release savepoint writing',
  queries: (client) => {
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
  },
};

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

async function lend(client: Client, turns: Turns, manner: Manner): Promise<PoolClient> {
  const done = await turns.take();
  await client.query(manner.before);
  const borrowed = {
    // Kysely asks for it to be able to cancel.
    processID: (client as { processID?: number }).processID,
    query: manner.queries(client),
    // Giving back cannot be waited for; whoever is next waits instead.
    release: () => void client.query(manner.after).finally(done),
  };
  return borrowed as unknown as PoolClient;
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
