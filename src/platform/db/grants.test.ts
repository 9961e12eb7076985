import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { MigratedDatabase } from '../../../tests/support/migrated-database.ts';
import { grantApplication, grantAppRole } from './grants.ts';

let db: MigratedDatabase;

beforeAll(async () => {
  db = await migratedDatabase();
});

afterAll(async () => {
  await db.drop();
});

/** What the application's role may do to a table, as Postgres sees it. */
async function rightsOn(table: string): Promise<string[]> {
  const client = new Client(db.app);
  await client.connect();
  try {
    const { rows } = await client.query<{ right: string }>(
      `select "right" from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger']) as "right"
        where has_table_privilege($1, "right")`,
      [table],
    );
    return rows.map((row) => row.right);
  } finally {
    await client.end();
  }
}

test('the application reads and writes rows, but the audit chain and the list of migrations it only reads', async () => {
  expect(await rightsOn('platform.setting')).toEqual(['select', 'insert', 'update', 'delete']);
  expect(await rightsOn('jobs.job')).toEqual(['select', 'insert', 'update', 'delete']);
  expect(await rightsOn('audit.entry')).toEqual(['select']);
  expect(await rightsOn('audit.head')).toEqual(['select']);
  expect(await rightsOn('platform.migration')).toEqual(['select']);
});

test('granting again gives new tables their rights and takes away what was given by hand', async () => {
  await db.asOwner(`
    create table platform.later (id bigint generated always as identity);
    grant delete on audit.entry to ${db.app.user};
  `);
  expect(await rightsOn('platform.later')).toEqual([]);
  expect(await grantApplication(db.owner, db.app)).toBeNull();
  expect(await rightsOn('platform.later')).toEqual(['select', 'insert', 'update', 'delete']);
  expect(await rightsOn('audit.entry')).toEqual(['select']);
});

test('two processes may grant at once', async () => {
  const results = await Promise.all([1, 2, 3].map(() => grantApplication(db.owner, db.app)));
  expect(results).toEqual([null, null, null]);
});

test('one role for both is a warning', async () => {
  expect(await grantApplication(db.owner, db.owner)).toBe(
    `The application signs in to the database as "${db.owner.user}", which may do everything the owner of the tables may. ` +
      'The audit chain is then protected by its hashes only. Set ADMIN_DATABASE_URL to a separate owner role.',
  );
});

test('a role that does not exist is named', async () => {
  const client = new Client(db.owner);
  await client.connect();
  try {
    await expect(grantAppRole(client, 'nobody_here')).rejects.toThrow(
      'The role "nobody_here" that the application signs in as does not exist.',
    );
  } finally {
    await client.end();
  }
});
