import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const reports = async () => {
  const { rows } = await sql<{ explanation: string }>`
    select explanation from register.correction_report order by id`.execute(app.system.database.read);
  return rows.map(({ explanation }) => explanation);
};

const report = { fact: 'population', explanation: 'Talet er eit anna i år.', sourceAddress: '' };
const address = '/nn/municipalities/1508/correction';

test('what a request changes is seen inside, and undone afterwards', async () => {
  await app.isolated(async () => {
    const answer = await app.post(address, report);
    expect([answer.status, app.takeErrors()]).toEqual([303, []]);
    expect(await reports()).toEqual([report.explanation]);
  });
  await app.isolated(async () => expect(await reports()).toEqual([]));
});

test('reading refuses to write, and what came before is still there', async () => {
  await app.isolated(async () => {
    await app.post(address, report);
    await expect(
      sql`delete from register.correction_report`.execute(app.system.database.read),
    ).rejects.toThrow('cannot execute DELETE in a read-only transaction');
    expect(await reports()).toEqual([report.explanation]);
  });
});

test('a command that fails leaves nothing, and the next one works', async () => {
  await app.isolated(async () => {
    const { write } = app.system.database;
    const failing = write.transaction().execute(async (db) => {
      await sql`select 1 / 0`.execute(db).catch(() => {});
      await sql`select 1`.execute(db);
    });
    await expect(failing).rejects.toThrow('current transaction is aborted');
    await expect(sql`select 1 / 0`.execute(write)).rejects.toThrow('division by zero');
    await app.post(address, report);
    expect(await reports()).toEqual([report.explanation]);
  });
});

test('commit asks deferred constraints', async () => {
  await app.isolated(async () => {
    const failing = app.system.database.write.transaction().execute(async (db) => {
      await sql`create temporary table thing (id integer, next integer, constraint next_exists
        unique (id) deferrable initially deferred)`.execute(db);
      await sql`insert into thing values (1, 1), (1, 2)`.execute(db);
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'next_exists' });
  });
});

test('the clock stands at noon in Norway', () => {
  expect([app.clock.today(), app.clock.now().toString()]).toEqual(['2026-11-21', '2026-11-21T11:00:00Z']);
});
