import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtPdfMaker } from '../pdf/built-maker.ts';
import { createLog } from '../log.ts';
import { migratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { MigratedDatabase } from '../../../tests/support/migrated-database.ts';
import { createStandingClock } from '../clock.ts';
import { accepted, refused } from '../result.ts';
import { defineCommand } from './command.ts';
import type { AuditEntry, CommandSystem, JobRequest } from './command.ts';
import type { DbTransaction } from './database.ts';
import { defineEvent, on } from './events.ts';

// What commands do is noted in a table of this test's own, so that the notes share the fate of the transaction.

const noteMade = defineEvent<{ id: number }>('test.NoteMade');
const tellJob = { name: 'test.tell', payload: { id: 0 } };
const by = { kind: 'person', id: '7' } as const;

let place: MigratedDatabase;

beforeAll(async () => {
  place = await migratedDatabase();
  await place.asOwner(`
    create table public.note (
      id integer generated always as identity,
      text text not null constraint note_is_written_once unique,
      transaction bigint not null default txid_current(),
      constraint note_is_short check (length(text) < 60)
    );
    grant all on public.note to public;
  `);
});
beforeEach(() => place.asOwner('truncate public.note restart identity'));
afterAll(() => place.drop());

async function write(db: DbTransaction, text: string): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into public.note (text) values (${text}) returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

async function notes(): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from public.note order by id`.execute(
    place.database.read,
  );
  return rows.map(({ text }) => text);
}

/** A system whose jobs and audit entries become notes too, and that has one subscriber. */
function system(more: Partial<CommandSystem> = {}): CommandSystem {
  return {
    database: place.database,
    clock: createStandingClock(Temporal.Instant.from('2026-06-30T22:30:00Z')),
    pdf: builtPdfMaker(createLog('silent')),
    subscriptions: [
      on(noteMade, async (tx, { id }) => {
        await write(tx.db, `event ${id}`);
        tx.enqueue(tellJob, { id: id + 100 });
      }),
    ],
    enqueueJobs: async (db: DbTransaction, jobs: readonly JobRequest[]) => {
      for (const job of jobs) await write(db, `job ${job.name} ${JSON.stringify(job.data)}`);
    },
    appendAudit: async (db: DbTransaction, entries: readonly AuditEntry[]) => {
      for (const { actor, action, object } of entries) await write(db, `audit ${actor} ${action} ${object}`);
    },
    ...more,
  };
}

const makeNote = defineCommand({
  name: 'test/make-note',
  constraints: { note_is_written_once: { field: 'text', code: 'taken' } },
  run: async (tx, text: string) => {
    // In the wrong order on purpose: it is not the command's to keep.
    tx.audit({ object: 'test.note:1' });
    tx.enqueue(tellJob, { id: 1 });
    tx.emit(noteMade, { id: 1 });
    await write(tx.db, text);
    if (text === 'no') return refused({ code: 'notThis', field: 'text' });
    return accepted(`${text} on ${tx.today}`);
  },
});

test('a command writes, then events, then jobs, then audit, in one transaction', async () => {
  expect(await makeNote.run(system(), by, 'yes')).toEqual({ ok: true, value: 'yes on 2026-07-01' });
  expect(await notes()).toEqual([
    'yes',
    'event 1',
    'job test.tell {"id":1}',
    'job test.tell {"id":101}',
    'audit person:7 test/make-note test.note:1',
  ]);
  const { rows } = await sql`select count(distinct transaction) as transactions from public.note`.execute(
    place.database.read,
  );
  expect(rows).toEqual([{ transactions: 1 }]);
});

test('a refused command changes nothing, and nobody hears of it', async () => {
  expect(await makeNote.run(system(), by, 'no')).toEqual({
    ok: false,
    refusals: [{ code: 'notThis', field: 'text' }],
  });
  expect(await notes()).toEqual([]);
});

test('a command with nothing to tell asks for neither jobs nor audit', async () => {
  const quiet = defineCommand({
    name: 'test/quiet',
    run: async (tx, text: string) => accepted(await write(tx.db, text)),
  });
  const never = () => Promise.reject(new Error('was asked'));
  expect(await quiet.run(system({ appendAudit: never, enqueueJobs: never }), by, 'alone')).toEqual({
    ok: true,
    value: 1,
  });
  expect(await notes()).toEqual(['alone']);
});

describe('a constraint the database enforces', () => {
  test('is the refusal the command foresees, and changes nothing', async () => {
    await makeNote.run(system(), by, 'once');
    const before = await notes();
    expect(await makeNote.run(system(), by, 'once')).toEqual({
      ok: false,
      refusals: [{ field: 'text', code: 'taken' }],
    });
    expect(await notes()).toEqual(before);
  });

  test('is thrown when nobody has foreseen it', async () => {
    await expect(makeNote.run(system(), by, 'x'.repeat(60))).rejects.toThrow('note_is_short');
    expect(await notes()).toEqual([]);
  });
});

describe('what fails after the writing undoes it', () => {
  const boom = () => Promise.reject(new Error('boom'));
  test.each<[string, Partial<CommandSystem>]>([
    ['a subscriber', { subscriptions: [on(noteMade, boom)] }],
    ['the queue', { enqueueJobs: boom }],
    ['the audit chain', { appendAudit: boom }],
  ])('%s', async (_, more) => {
    await expect(makeNote.run(system(more), by, 'undone')).rejects.toThrow('boom');
    expect(await notes()).toEqual([]);
  });
});

test('only subscribers of the event are told, each in the order of subscription', async () => {
  const other = defineEvent('test.Other');
  const subscriptions = [
    on(noteMade, async (tx) => void (await write(tx.db, 'first'))),
    on(other, () => Promise.reject(new Error('not mine'))),
    on(noteMade, async (tx) => void (await write(tx.db, 'second'))),
  ];
  await makeNote.run(system({ subscriptions }), by, 'yes');
  expect((await notes()).slice(0, 3)).toEqual(['yes', 'first', 'second']);
});

describe('two transactions that meet', () => {
  /** Fails as Postgres does when two transactions have met, the first `times` times. */
  const meeting = (times: number, code: string) => {
    let runs = 0;
    const command = defineCommand({
      name: 'test/meet',
      run: async (tx, text: string) => {
        runs += 1;
        await write(tx.db, `${text} ${runs}`);
        tx.audit({ object: `test.run:${runs}` });
        if (runs <= times)
          await sql`do ${sql.raw(`$$ begin raise exception 'met' using errcode = '${code}'; end $$`)}`.execute(
            tx.db,
          );
        return accepted(runs);
      },
    });
    return { command, runs: () => runs };
  };

  test.each(['40001', '40P01'])(
    '%s: the whole is done again, and only the last time counts',
    async (code) => {
      const { command } = meeting(2, code);
      expect(await command.run(system(), by, 'run')).toEqual({ ok: true, value: 3 });
      expect(await notes()).toEqual(['run 3', 'audit person:7 test/meet test.run:3']);
    },
  );

  test('after three times it is thrown', async () => {
    const { command, runs } = meeting(3, '40001');
    await expect(command.run(system(), by, 'run')).rejects.toThrow('met');
    expect({ runs: runs(), notes: await notes() }).toEqual({ runs: 3, notes: [] });
  });

  test('other errors are thrown at once', async () => {
    const { command, runs } = meeting(3, 'P0001');
    await expect(command.run(system(), by, 'run')).rejects.toThrow('met');
    expect(runs()).toBe(1);
  });

  test('a real deadlock is resolved, and both commands are done', async () => {
    await place.asOwner(`insert into public.note (text) values ('a'), ('b')`);
    let waiting = 2;
    const { promise: bothHaveOne, resolve } = Promise.withResolvers<void>();
    const lock = (db: DbTransaction, text: string) =>
      sql`select 1 from public.note where text = ${text} for update`.execute(db);
    const crossing = defineCommand({
      name: 'test/cross',
      run: async (tx, [first, second]: readonly [string, string]) => {
        await lock(tx.db, first);
        waiting -= 1;
        if (waiting <= 0) resolve();
        await bothHaveOne;
        await lock(tx.db, second);
        await write(tx.db, `${first} then ${second}`);
        return accepted(first);
      },
    });
    const done = await Promise.all([
      crossing.run(system(), by, ['a', 'b']),
      crossing.run(system(), by, ['b', 'a']),
    ]);
    expect(done).toEqual([accepted('a'), accepted('b')]);
    // One of them at least was run again.
    expect(waiting).toBeLessThan(0);
    expect((await notes()).toSorted()).toEqual(['a', 'a then b', 'b', 'b then a']);
  });
});
