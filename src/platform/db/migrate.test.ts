import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../../../tests/support/cluster.ts';
import type { TestDatabase } from '../../../tests/support/cluster.ts';
import { createLog } from '../log.ts';
import { migrate } from './migrate.ts';
import { MigrationError } from './migration-files.ts';

const log = createLog('silent');
let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await emptyDatabase();
  directory = await mkdtemp(path.join(tmpdir(), 'saman-migrations-'));
  await writeFile(
    path.join(directory, '0001_first.sql'),
    'create schema first;\ncreate table first.a (id int);\n',
  );
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

const run = () => migrate(database.owner, { directory, log });

async function rows(query: string): Promise<unknown[]> {
  const client = new Client(database.owner);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

test('files are applied once, in order, and remembered', async () => {
  await writeFile(path.join(directory, '0002_second.sql'), 'insert into first.a values (2);');
  const told: string[] = [];
  const first = await migrate(database.owner, { directory, log, progress: (file) => told.push(file) });
  expect(first).toEqual({ applied: ['0001_first.sql', '0002_second.sql'] });
  expect(told).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await run()).toEqual({ applied: [] });
  expect(await rows('select id from first.a')).toEqual([{ id: 2 }]);
  expect(await rows('select number, name from platform.migration order by number')).toEqual([
    { number: 1, name: '0001_first.sql' },
    { number: 2, name: '0002_second.sql' },
  ]);
});

test('two processes at once: one works, the other waits and finds nothing to do', async () => {
  await writeFile(
    path.join(directory, '0002_slow.sql'),
    'select pg_sleep(0.3); create table first.b (id int);',
  );
  const results = await Promise.all([run(), run(), run()]);
  expect(results.map((result) => result.applied).toSorted((a, b) => b.length - a.length)).toEqual([
    ['0001_first.sql', '0002_slow.sql'],
    [],
    [],
  ]);
});

test('a file that fails leaves nothing of itself, keeps those before it, and is named with its line', async () => {
  await writeFile(
    path.join(directory, '0002_wrong.sql'),
    'create table first.b (id int);\ninsert into first.nowhere values (1);',
  );
  await expect(run()).rejects.toThrow(
    new MigrationError(
      'migrations/0002_wrong.sql, line 2, failed and was rolled back: relation "first.nowhere" does not exist',
    ),
  );
  expect(await rows(`select relname from pg_class where relnamespace = 'first'::regnamespace`)).toEqual([
    { relname: 'a' },
  ]);
  expect(await rows('select name from platform.migration')).toEqual([{ name: '0001_first.sql' }]);
});

test('a file changed after it was applied stops the start; other line ends are no change', async () => {
  await run();
  const file = path.join(directory, '0001_first.sql');
  await writeFile(file, 'create schema first;\r\ncreate table first.a (id int);\r\n');
  expect(await run()).toEqual({ applied: [] });
  await writeFile(file, 'create schema first;\ncreate table first.a (id bigint);\n');
  await expect(run()).rejects.toThrow(/^migrations\/0001_first\.sql was changed after it was applied/);
});

test('a database newer than the code stops the start', async () => {
  await writeFile(path.join(directory, '0002_second.sql'), 'create table first.b (id int);');
  await run();
  await rm(path.join(directory, '0002_second.sql'));
  await expect(run()).rejects.toThrow(/^The database has migration 0002_second\.sql, which this version/);
});
