import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '../../../tests/support/cluster.ts';
import type { TestDatabase } from '../../../tests/support/cluster.ts';
import { isDatabaseAway, isWorthRetrying, refusalOf } from './faults.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await emptyDatabase();
  await withClient((client) =>
    client.query(
      'create table thing (id integer constraint thing_is_there_once unique, size integer not null)',
    ),
  );
});
afterAll(() => db.drop());

async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(db.owner);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function faultOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

const judge = (error: unknown) => ({ away: isDatabaseAway(error), again: isWorthRetrying(error) });
const away = { away: true, again: false };
const neither = { away: false, again: false };
const constraints = { thing_is_there_once: { code: 'alreadyThere', field: 'id' } };

test('a constraint the command has foreseen is a refusal; others are faults of ours', async () => {
  const insert = (values: string) =>
    faultOf(() => withClient((client) => client.query(`insert into thing values ${values}`)));
  const twice = await insert('(1, 1), (1, 1)');
  expect([refusalOf(twice, constraints), judge(twice)]).toEqual([constraints.thing_is_there_once, neither]);
  expect(refusalOf(twice, {})).toBe(null);
  const missing = await insert('(2, null)');
  expect([refusalOf(missing, constraints), judge(missing)]).toEqual([null, neither]);
  const nonsense = await insert('(3)');
  expect([refusalOf(nonsense, constraints), judge(nonsense)]).toEqual([null, neither]);
});

test('two transactions that meet are worth another attempt', async () => {
  const error = await faultOf(() =>
    withClient((a) =>
      withClient(async (b) => {
        for (const client of [a, b]) await client.query('begin isolation level serializable');
        for (const client of [a, b]) await client.query('select sum(size) from thing');
        for (const client of [a, b]) await client.query('insert into thing values (null, 1)');
        for (const client of [a, b]) await client.query('commit');
      }),
    ),
  );
  expect(judge(error)).toEqual({ away: false, again: true });
});

test('a deadlock is worth another attempt', async () => {
  const error = await faultOf(() =>
    withClient((a) =>
      withClient(async (b) => {
        const lock = 'select pg_advisory_xact_lock($1)';
        for (const client of [a, b]) await client.query('begin');
        await a.query(lock, [1]);
        await b.query(lock, [2]);
        await Promise.all([a.query(lock, [2]), b.query(lock, [1])]);
      }),
    ),
  );
  expect(judge(error)).toEqual({ away: false, again: true });
});

test('a server that ends the connection, refuses it, or is not there, is away', async () => {
  const ended = await faultOf(() =>
    withClient((client) => client.query('select pg_terminate_backend(pg_backend_pid())')),
  );
  const unknown = await faultOf(() => new Client({ ...db.owner, host: '/nowhere' }).connect());
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  const refused = await faultOf(() => new Client({ ...db.owner, host: '127.0.0.1', port }).connect());
  for (const error of [ended, unknown, refused]) expect(judge(error)).toEqual(away);
});

test('a full disk, no more connections, and a database that is starting, are away; a fault of ours is not', () => {
  const withCode = (code: string) => Object.assign(new Error('from the database'), { code });
  for (const code of ['53100', '53300', '57P03', '58030', '08006'])
    expect([code, judge(withCode(code))]).toEqual([code, away]);
  for (const code of ['42P01', '23505', '22P02', '57014', 'ERR_INVALID_ARG_TYPE'])
    expect([code, judge(withCode(code))]).toEqual([code, neither]);
  for (const other of [new Error('something else'), 'text', null, undefined])
    expect(judge(other)).toEqual(neither);
});

test('a pool that waited in vain for a connection found the database away', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-test-'));
  const callers: Socket[] = [];
  // Somebody listens and never answers.
  const server = createServer((socket) => void callers.push(socket));
  await new Promise<void>((resolve) => {
    server.listen(path.join(folder, '.s.PGSQL.5432'), resolve);
  });
  const pool = new Pool({
    host: folder,
    port: 5432,
    user: 'x',
    database: 'x',
    connectionTimeoutMillis: 100,
    max: 1,
  });
  try {
    const [first, second] = await Promise.all([faultOf(() => pool.connect()), faultOf(() => pool.connect())]);
    for (const error of [first, second]) expect(judge(error)).toEqual(away);
  } finally {
    for (const socket of callers) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
    await rm(folder, { recursive: true });
  }
});

test('a server that has fallen silent is away, and so is a connection that is asked after it broke', async () => {
  const impatient = new Client({ ...db.owner, query_timeout: 50 });
  await impatient.connect();
  const silent = await faultOf(() => impatient.query('select pg_sleep(0.2)'));
  await impatient.end();
  const broken = await faultOf(() =>
    withClient(async (client) => {
      await faultOf(() => client.query('select pg_terminate_backend(pg_backend_pid())'));
      await client.query('rollback');
    }),
  );
  for (const error of [silent, broken]) expect(judge(error)).toEqual(away);
});
