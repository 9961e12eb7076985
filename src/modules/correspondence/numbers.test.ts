import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../tests/support/example-person.ts';
import { clonedDatabase, testDay } from '../../../tests/support/template-database.ts';
import { createStandingClock, parseStart } from '../../platform/clock.ts';
import { defineCommand } from '../../platform/db/command.ts';
import type { CommandSystem } from '../../platform/db/command.ts';
import { openDatabase } from '../../platform/db/database.ts';
import type { Database } from '../../platform/db/database.ts';
import { createLog } from '../../platform/log.ts';
import { builtPdfMaker } from '../../platform/pdf/built-maker.ts';
import { inRequestScope } from '../../platform/request-scope.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { NewRecord } from './record.ts';
import { fileRecords } from './record-store.ts';
import { openCase } from './store.ts';

const by = { kind: 'person', id: '12' } as const;
const writers = 32;

let database: Database;
let system: CommandSystem;
let ministry: number;
let other: number;

beforeAll(async () => {
  const log = createLog('silent');
  const { app } = await clonedDatabase();
  database = openDatabase({ connection: app, maxConnections: writers, log });
  system = {
    database,
    clock: createStandingClock(parseStart(testDay)),
    subscriptions: [],
    pdf: builtPdfMaker(log),
    appendAudit: async () => {},
    enqueueJobs: async () => {},
  };
  ministry = await organisationId(system, 'ministry-local-government');
  other = await organisationId(system, 'ks');
});
afterAll(() => database.close());

const letter = (title: string): NewRecord => ({
  direction: 'internal',
  title,
  dated: '2026-06-30',
  correspondents: [{ role: 'recipient', organisationId: other }],
});

/** How a writer ends: as it should, refused by a rule, or broken in the middle. */
type End = 'done' | 'refused' | 'thrown';

const open = defineCommand({
  name: 'test/open',
  run: async (tx, { organisation, end }: { organisation: number; end: End }) => {
    const opened = await openCase(tx, { organisationId: organisation, title: 'Sak' }, by);
    if (end === 'thrown') throw new Error('broken');
    return end === 'refused' ? refused({ code: 'no' }) : accepted(opened);
  },
});

const file = defineCommand({
  name: 'test/file',
  run: async (tx, { caseId, count, end }: { caseId: number; count: number; end: End }) => {
    const records = Array.from({ length: count }, (_, index) => letter(`Notat ${index + 1}`));
    const filed = await fileRecords(tx, caseId, records, by);
    if (end === 'thrown') throw new Error('broken');
    return end === 'refused' ? refused({ code: 'no' }) : accepted(filed);
  },
});

/** Every fourth is refused and every fourth breaks; the references of the others, sorted by their last number. */
async function allAtOnce<T>(run: (end: End, index: number) => Promise<{ ok: boolean; value?: T }>) {
  const ends = Array.from({ length: writers }, (_, index): End =>
    index % 4 === 1 ? 'refused' : index % 4 === 3 ? 'thrown' : 'done',
  );
  const results = await Promise.allSettled(ends.map(run));
  const broken = results.filter(({ status }) => status === 'rejected').length;
  const values = results.flatMap((each) =>
    each.status === 'fulfilled' && each.value.ok && each.value.value !== undefined ? [each.value.value] : [],
  );
  return { broken, values };
}

const lastNumber = (reference: string) => Number(reference.split(/[/-]/).at(-1));
const ascending = (one: number, other: number) => one - other;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function openedCase(): Promise<number> {
  const result = await open.run(system, by, { organisation: ministry, end: 'done' });
  if (!result.ok) throw new Error('no case');
  return result.value.id;
}

test('32 writers open cases, half of them fail: the numbers of the others follow each other', async () => {
  const { broken, values } = await allAtOnce((end) => open.run(system, by, { organisation: other, end }));
  expect(broken).toBe(8);
  expect(values.map(({ reference }) => reference).toSorted((a, b) => lastNumber(a) - lastNumber(b))).toEqual(
    upTo(16).map((number) => `26/${number}`),
  );
});

test('32 writers file one to five records in one case, half of them fail: no gap, no double', async () => {
  const caseId = await openedCase();
  const { broken, values } = await allAtOnce((end, index) =>
    file.run(system, by, { caseId, count: (index % 5) + 1, end }),
  );
  expect(broken).toBe(8);
  const counts = Array.from({ length: 16 }, (_, index) => ((index * 2) % 5) + 1);
  expect(values.map((each) => each.length).toSorted(ascending)).toEqual(counts.toSorted(ascending));
  const numbers = values.flat().map(({ reference }) => lastNumber(reference));
  expect(numbers.toSorted(ascending)).toEqual(upTo(counts.reduce((sum, each) => sum + each)));
  // What each writer filed stands together, in its order.
  for (const each of values.map((filed) => filed.map(({ reference }) => lastNumber(reference))))
    expect(each).toEqual(upTo(each.length).map((number) => number - 1 + (each[0] ?? 0)));
});

test('each organisation has a line of its own, and each year', async () => {
  const first = await open.run(system, by, { organisation: other, end: 'done' });
  const elsewhere = { ...system, clock: createStandingClock(parseStart('2011-03-01')) };
  const early = await open.run(elsewhere, by, { organisation: other, end: 'done' });
  expect([first, early]).toEqual([
    accepted({ id: expect.any(Number) as number, reference: '26/17' }),
    accepted({ id: expect.any(Number) as number, reference: '11/1' }),
  ]);
});

test('thousands of records cost as many statements as two', async () => {
  const caseId = await openedCase();
  const few = await statements(() => file.run(system, by, { caseId, count: 2, end: 'done' }));
  const many = await statements(() => file.run(system, by, { caseId, count: 5000, end: 'done' }));
  expect([few, many]).toEqual([8, 8]);
  const { rows } = await sql`
    select count(*), max(number) from correspondence.record where case_id = ${caseId}`.execute(database.read);
  expect(rows).toEqual([{ count: 5002, max: 5002 }]);
});

/** How many statements the database was sent. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const scope = { id: 'test', page: null, queries: 0 };
  await inRequestScope(scope, work);
  return scope.queries;
}

test('a record filed twice by hand, out of turn, or past the counter is refused', async () => {
  const caseId = await openedCase();
  await file.run(system, by, { caseId, count: 2, end: 'done' });
  const insert = (number: number) =>
    database.write
      .insertInto('correspondence.record')
      .values({
        case_id: caseId,
        number,
        direction: 'internal',
        dated: '2026-06-30',
        filed_at: '2026-06-30T10:00:00Z',
        filed_by: 'person:12',
      })
      .execute();
  await expect(insert(2)).rejects.toMatchObject({ constraint: 'record_number_is_used_once' });
  await expect(insert(3)).rejects.toMatchObject({ constraint: 'record_numbers_have_no_gaps' });
  await expect(insert(4)).rejects.toMatchObject({ constraint: 'record_numbers_have_no_gaps' });
  const moved = database.write
    .updateTable('correspondence.case_file')
    .set({ last_record: 3 })
    .where('id', '=', caseId)
    .execute();
  await expect(moved).rejects.toMatchObject({ constraint: 'case_counter_stands_at_its_last_record' });
});

test('a case out of turn, and a counter moved alone, are refused', async () => {
  const insert = (sequence: number) =>
    database.write
      .insertInto('correspondence.case_file')
      .values({
        organisation_id: other,
        year: 2026,
        sequence,
        opened_on: '2026-06-30',
        opened_at: '2026-06-30T10:00:00Z',
        opened_by: 'person:12',
      })
      .execute();
  await expect(insert(18)).rejects.toMatchObject({ constraint: 'case_numbers_have_no_gaps' });
  await expect(insert(17)).rejects.toMatchObject({ constraint: 'case_number_is_used_once' });
  const moved = database.write
    .updateTable('correspondence.case_series')
    .set({ last_sequence: 18 })
    .where('organisation_id', '=', other)
    .where('year', '=', 2026)
    .execute();
  await expect(moved).rejects.toMatchObject({ constraint: 'case_series_stands_at_its_last_case' });
});

test('nothing of it is taken away or rewritten', async () => {
  const caseId = await openedCase();
  await file.run(system, by, { caseId, count: 1, end: 'done' });
  const { write: db } = database;
  await expect(db.deleteFrom('correspondence.record').execute()).rejects.toThrow('delete is refused');
  await expect(db.deleteFrom('correspondence.case_file').execute()).rejects.toThrow('delete is refused');
  await expect(
    db.updateTable('correspondence.record_description').set({ title: 'Eit anna' }).execute(),
  ).rejects.toThrow('update is refused');
  await expect(
    db
      .updateTable('correspondence.record')
      .set({ dated: '2011-03-01' })
      .where('case_id', '=', caseId)
      .execute(),
  ).rejects.toMatchObject({ constraint: 'record_is_not_rewritten' });
  await expect(
    db
      .updateTable('correspondence.record')
      .set({ journalled_on: null })
      .where('case_id', '=', caseId)
      .execute(),
  ).rejects.toMatchObject({ constraint: 'record_is_not_rewritten' });
  await expect(
    db.updateTable('correspondence.case_file').set({ year: 2011 }).where('id', '=', caseId).execute(),
  ).rejects.toMatchObject({ constraint: 'case_is_not_rewritten' });
});
