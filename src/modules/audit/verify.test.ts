import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { MigratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { RecordedHead } from './chain-check.ts';
import { readHeads } from './heads-file.ts';
import { appendAudit } from './store.ts';
import { recordHead, verifyAudit, verifyChain } from './verify.ts';

let db: MigratedDatabase;
let folder: string;
let headsFile: string;
let heads: RecordedHead[];

beforeAll(async () => {
  db = await migratedDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'saman-verify-'));
});

afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true });
});

/** A chain of twenty entries, whose head was recorded after ten and after twenty. */
beforeEach(async () => {
  await tamper(`
    truncate audit.entry;
    update audit.head set number = 0, hash = decode(repeat('00', 32), 'hex');
  `);
  headsFile = path.join(folder, `${crypto.randomUUID()}.log`);
  for (let ten = 0; ten < 2; ten += 1) {
    await db.database.write.transaction().execute((trx) =>
      appendAudit(
        trx,
        Array.from({ length: 10 }, (_, index) => ({
          actor: 'person:12',
          action: 'calls/decide',
          object: `calls.call:${ten * 10 + index + 1}`,
          data: { points: index },
        })),
      ),
    );
    await recordHead(db.database.read, headsFile);
  }
  heads = await readHeads(headsFile);
});

/** What somebody with the owner's password can do. */
async function tamper(statements: string): Promise<void> {
  await db.asOwner(`
    alter table audit.entry disable trigger user;
    alter table audit.head disable trigger user;
    ${statements};
    alter table audit.entry enable always trigger entry_is_never_changed;
    alter table audit.head enable always trigger head_is_never_removed;
  `);
}

/** Give entries from `number` on the hashes they would have had, and the head with them. */
const recompute = (number: number) => `
  do $$ declare e audit.entry; begin
    for e in select * from audit.entry where number >= ${number} order by number loop
      e.previous_hash := coalesce((select hash from audit.entry where number = e.number - 1), decode(repeat('00', 32), 'hex'));
      e.hash := sha256(convert_to(audit.canonical_text(e.number, e.at, e.actor, e.action, e.object, e.data, e.content_sha256, e.previous_hash), 'UTF8'));
      update audit.entry set previous_hash = e.previous_hash, hash = e.hash where number = e.number;
      update audit.head set number = e.number, hash = e.hash;
    end loop;
  end $$`;

/** An entry that is whole in itself and names the hash before it, as a careful forger would make it. */
const forge = (number: number) => `
  insert into audit.entry
  select number, at, actor, action, object, data, null, previous,
    sha256(convert_to(audit.canonical_text(number, at, actor, action, object, data, null, previous), 'UTF8'))
  from (
    select ${number}::bigint as number, at, 'person:66' as actor, action, object, '{}'::jsonb as data, hash as previous
    from audit.entry where number = ${number} - 1
  ) as forged`;

const verify = () => verifyChain(db.database.read, heads);

test('an untouched chain is whole', async () => {
  expect(heads.map((head) => head.number)).toEqual([10, 20]);
  expect(await verify()).toEqual([]);
});

test.each([
  ['data', `data = '{"points": 9}'`],
  [
    'a number written with a fraction too small for our numbers',
    `data = '{"points": 4.00000000000000000001}'`,
  ],
  ['a number turned into text', `data = '{"points": "4"}'`],
  ['actor', `actor = 'person:13'`],
  ['time', `at = at + interval '1 microsecond'`],
  ['content', `content_sha256 = decode(repeat('ab', 32), 'hex')`],
])('a changed value is found: %s', async (_, change) => {
  await tamper(`
    alter table audit.entry drop constraint if exists entry_data_numbers_are_whole;
    update audit.entry set ${change} where number = 5`);
  expect(await verify()).toEqual([{ kind: 'changed', from: 5, to: 5 }]);
});

test('a changed value under a new hash of its own is found by the next entry', async () => {
  await tamper(`
    update audit.entry set actor = 'person:13' where number = 5;
    update audit.entry set hash = sha256(convert_to(audit.canonical_text(number, at, actor, action, object, data, content_sha256, previous_hash), 'UTF8')) where number = 5`);
  expect(await verify()).toEqual([{ kind: 'unlinked', from: 6, to: 6 }]);
});

test('a removed entry is found', async () => {
  await tamper('delete from audit.entry where number = 5');
  expect(await verify()).toEqual([{ kind: 'removed', from: 5, to: 5 }]);
});

test('a removed entry is found when the later ones were renumbered', async () => {
  await tamper(`
    delete from audit.entry where number in (5, 6);
    update audit.entry set number = number + 1000 where number > 6;
    update audit.entry set number = number - 1002 where number > 1000`);
  expect(await verify()).toEqual([{ kind: 'removed', from: 5, to: 6 }]);
});

test('an inserted entry is found when the later ones were renumbered', async () => {
  await tamper(`
    update audit.entry set number = number + 1000 where number >= 5;
    update audit.entry set number = number - 999 where number > 1000;
    ${forge(5)}`);
  expect(await verify()).toEqual([{ kind: 'inserted', from: 5, to: 5 }]);
});

test('an inserted entry is found when it shares its number with another', async () => {
  await tamper(`
    alter table audit.entry drop constraint entry_number_is_used_once;
    ${forge(5)}`);
  expect(await verify()).toEqual([{ kind: 'inserted', from: 5, to: 5 }]);
  await tamper(`
    delete from audit.entry where actor = 'person:66';
    alter table audit.entry add constraint entry_number_is_used_once primary key (number)`);
});

test('an entry put at the end without the head is found', async () => {
  await tamper(forge(21));
  expect(await verify()).toEqual([{ kind: 'inserted', from: 21, to: 21 }]);
});

test('a cut tail is found by the head, and with the head moved by the recorded one', async () => {
  await tamper('delete from audit.entry where number > 15');
  expect(await verifyChain(db.database.read, [])).toEqual([{ kind: 'cut', from: 16, to: 20 }]);
  await tamper('update audit.head set number = 15, hash = (select hash from audit.entry where number = 15)');
  expect(await verifyChain(db.database.read, [])).toEqual([]);
  expect(await verify()).toEqual([{ kind: 'cut', from: 16, to: 20 }]);
});

test('an emptied chain is found', async () => {
  await tamper(
    `truncate audit.entry; update audit.head set number = 0, hash = decode(repeat('00', 32), 'hex')`,
  );
  expect(await verify()).toEqual([{ kind: 'cut', from: 1, to: 20 }]);
});

test('a chain written again with right hashes is found only by the recorded head', async () => {
  await tamper(`update audit.entry set actor = 'person:13' where number = 15; ${recompute(15)}`);
  expect(await verifyChain(db.database.read, [])).toEqual([]);
  expect(await verify()).toEqual([{ kind: 'rewritten', from: 11, to: 20 }]);
});

test('a head that names another hash is found', async () => {
  await tamper(`update audit.head set hash = decode(repeat('ab', 32), 'hex')`);
  expect(await verify()).toEqual([{ kind: 'head', from: 20, to: 20 }]);
});

test('several faults are all named', async () => {
  await tamper(`
    update audit.entry set actor = 'person:13' where number in (3, 12);
    delete from audit.entry where number = 7`);
  expect(await verify()).toEqual([
    { kind: 'changed', from: 3, to: 3 },
    { kind: 'removed', from: 7, to: 7 },
    { kind: 'changed', from: 12, to: 12 },
  ]);
});

test('chains longer than a batch are followed across it', async () => {
  await db.database.write.transaction().execute((trx) =>
    appendAudit(
      trx,
      Array.from({ length: 2_100 }, () => ({
        actor: 'system:import',
        action: 'register/import',
        object: 'a:1',
      })),
    ),
  );
  expect(await verify()).toEqual([]);
  await tamper('delete from audit.entry where number in (1000, 1001, 2000)');
  expect(await verify()).toEqual([
    { kind: 'removed', from: 1000, to: 1001 },
    { kind: 'removed', from: 2000, to: 2000 },
  ]);
}, 20_000);

test('the command writes sentences and answers with an exit code', async () => {
  const written: string[] = [];
  const run = () => verifyAudit({ database: db.database, headsFile, write: (line) => written.push(line) });
  expect(await run()).toBe(0);
  await tamper('delete from audit.entry where number in (5, 6, 9)');
  expect(await run()).toBe(1);
  expect(written).toEqual([
    'The audit chain is whole: 20 entries, checked against 2 recorded heads.',
    'Entries 5–6 are missing.',
    'Entry 9 is missing.',
    'The audit chain is broken (checked against 2 recorded heads).',
  ]);
});
