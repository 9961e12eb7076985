import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { MigratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { AuditEntry } from '../../platform/db/command.ts';
import { appendAudit, findHead, historyOf } from './store.ts';
import { verifyChain } from './verify.ts';

let db: MigratedDatabase;

beforeAll(async () => {
  db = await migratedDatabase();
});

afterAll(async () => {
  await db.drop();
});

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  actor: 'person:12',
  action: 'register/report-correction',
  object: 'register.correction_report:17',
  ...changes,
});

const append = (...entries: AuditEntry[]) =>
  db.database.write.transaction().execute((trx) => appendAudit(trx, entries));

function hashOf(...lines: string[]): string {
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
}

test('an empty chain ends in number 0 and zeros', async () => {
  expect(await findHead(db.database.read)).toEqual({ number: 0, hash: '0'.repeat(64) });
  expect(await verifyChain(db.database.read, [])).toEqual([]);
});

test('entries carry exactly the hash that README.md describes', async () => {
  const contentSha256 = createHash('sha256').update('the letter').digest('hex');
  await append(
    entry({ data: { year: 2020, b: true, Name: 'Aa:ø', a: null }, contentSha256 }),
    entry({ actor: 'anonymous', object: 'register.tile:0301' }),
  );
  const { rows } = await sql<{ at: string; hash: string }>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, encode(hash, 'hex') as hash
    from audit.entry order by number
  `.execute(db.database.read);
  const first = hashOf(
    'saman audit 1',
    'number 1',
    `at ${rows[0]?.at}`,
    'actor person:12',
    'action register/report-correction',
    'object register.correction_report:17',
    'data Name string Aa:ø',
    'data a null',
    'data b boolean true',
    'data year number 2020',
    `content ${contentSha256}`,
    `previous ${'0'.repeat(64)}`,
  );
  const second = hashOf(
    'saman audit 1',
    'number 2',
    `at ${rows[1]?.at}`,
    'actor anonymous',
    'action register/report-correction',
    'object register.tile:0301',
    'content -',
    `previous ${first}`,
  );
  expect(rows.map((row) => row.hash)).toEqual([first, second]);
  expect(await findHead(db.database.read)).toEqual({ number: 2, hash: second });
});

test('the history of an object is its entries only, oldest first', async () => {
  await append(
    entry({ object: 'register.unit:1', data: { step: 1 } }),
    entry({ object: 'register.unit:11' }),
    entry({ object: 'register.unit:1', actor: 'system:import', data: { step: 2 } }),
  );
  const history = await historyOf(db.database.read, 'register.unit:1');
  expect(history.map(({ actor, data }) => ({ actor, data }))).toEqual([
    { actor: 'person:12', data: { step: 1 } },
    { actor: 'system:import', data: { step: 2 } },
  ]);
  expect(history[0]).toEqual({
    number: 3,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z$/),
    actor: 'person:12',
    action: 'register/report-correction',
    data: { step: 1 },
    contentSha256: null,
  });
});

test('what is rolled back leaves no gap', async () => {
  const before = await findHead(db.database.read);
  const failing = db.database.write.transaction().execute(async (trx) => {
    await appendAudit(trx, [entry()]);
    throw new Error('the command failed');
  });
  await expect(failing).rejects.toThrow('the command failed');
  expect(await findHead(db.database.read)).toEqual(before);
  await append(entry());
  expect(await findHead(db.database.read)).toMatchObject({ number: before.number + 1 });
});

test.each([
  ['entry_actor_is_anonymous_or_a_kind_and_an_id', entry({ actor: 'Kari Nordmann' })],
  ['entry_action_is_a_command_name', entry({ action: 'Did something' })],
  ['entry_object_is_a_kind_and_an_id', entry({ object: 'Herøy' })],
  ['entry_data_holds_ids_not_text', entry({ data: { name: 'Kari Nordmann' } })],
  ['entry_data_holds_ids_not_text', entry({ data: { code: 'a\nb' } })],
  ['entry_data_holds_ids_not_text', entry({ data: { code: 'a'.repeat(201) } })],
  ['entry_data_numbers_are_whole', entry({ data: { share: 0.5 } })],
  ['entry_data_numbers_are_whole', entry({ data: { amount: 1e21 } })],
  ['entry_data_keys_are_plain_names', entry({ data: { 'a b': 1 } })],
  ['entry_content_hash_is_sha256', entry({ contentSha256: 'abcd' })],
])('%s: %j', async (constraint, refused) => {
  await expect(append(refused)).rejects.toMatchObject({ constraint });
});

test.each([
  ['permission denied for table entry', `update audit.entry set actor = 'person:1'`],
  ['permission denied for table entry', 'delete from audit.entry'],
  ['permission denied for table entry', 'truncate audit.entry'],
  ['permission denied for table entry', 'insert into audit.entry select * from audit.entry'],
  ['permission denied for table head', 'update audit.head set number = 0'],
  ['permission denied for table head', 'delete from audit.head'],
  ['must be owner of table entry', 'alter table audit.entry disable trigger all'],
  ['permission denied for schema audit', 'create table audit.other (id int)'],
])('the application is told "%s": %s', async (message, statement) => {
  await expect(sql.raw(statement).execute(db.database.write)).rejects.toThrow(message);
});

test.each([
  ['audit.entry is append-only: update is refused', `update audit.entry set actor = 'person:1'`],
  ['audit.entry is append-only: delete is refused', 'delete from audit.entry'],
  ['audit.entry is append-only: truncate is refused', 'truncate audit.entry'],
  ['audit.head is append-only: delete is refused', 'delete from audit.head'],
])('the owner too is told "%s"', async (message, statement) => {
  await expect(db.asOwner(statement)).rejects.toThrow(message);
});

test('sixteen writers at once make one chain without gaps', async () => {
  const before = await findHead(db.database.read);
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let turn = 0; turn < 10; turn += 1)
      await append(entry({ data: { writer, turn } }), entry({ data: { writer, turn, second: true } }));
  });
  await Promise.all(writers);
  expect(await findHead(db.database.read)).toMatchObject({ number: before.number + 320 });
  expect(await verifyChain(db.database.read, [{ at: '2026-11-21T12:00:00Z', ...before }])).toEqual([]);
}, 30_000);
