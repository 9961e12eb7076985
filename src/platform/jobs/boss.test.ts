import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { migratedDatabase } from '../../../tests/support/migrated-database.ts';
import type { MigratedDatabase } from '../../../tests/support/migrated-database.ts';
import { createClock } from '../clock.ts';
import type { CommandSystem } from '../db/command.ts';
import { createLog } from '../log.ts';
import { builtPdfMaker } from '../pdf/built-maker.ts';
import { requestScope } from '../request-scope.ts';
import { installJobs, openJobs } from './boss.ts';
import type { Jobs } from './boss.ts';
import { defineJob } from './job.ts';
import type { JobContext } from './job.ts';

/** What the handler of the test's job does this time. */
let handle: (context: JobContext, data: { step: string }) => Promise<void>;

const tidy = defineJob<{ step: string }>({
  name: 'test.tidy',
  handle: (context, data) => handle(context, data),
});
const nightly = defineJob({ name: 'test.nightly', schedule: '0 3 * * *', handle: () => Promise.resolve() });

let db: MigratedDatabase;
let opened: Jobs[] = [];

beforeAll(async () => {
  db = await migratedDatabase([tidy, nightly]);
});

afterAll(async () => {
  await db.drop();
});

afterEach(async () => {
  for (const jobs of opened) await jobs.stop(1);
  opened = [];
  await db.asOwner('delete from jobs.job');
});

const log = createLog('silent');

async function open(): Promise<{ jobs: Jobs; system: CommandSystem }> {
  const jobs = await openJobs({ connection: db.app, jobs: [tidy, nightly], log });
  opened.push(jobs);
  const system: CommandSystem = {
    database: db.database,
    clock: createClock(),
    subscriptions: [],
    pdf: builtPdfMaker(log),
    appendAudit: () => Promise.resolve(),
    enqueueJobs: (trx, requests) => jobs.enqueue(trx, requests),
  };
  return { jobs, system };
}

const enqueue = (jobs: Jobs, ...steps: string[]) =>
  db.database.write.transaction().execute((trx) =>
    jobs.enqueue(
      trx,
      steps.map((step) => ({ name: 'test.tidy', data: { step } })),
    ),
  );

async function statesOf(): Promise<unknown[]> {
  const { rows } =
    await sql`select data ->> 'step' as step, state::text from jobs.job order by created_on, step`.execute(
      db.database.read,
    );
  return rows;
}

test('committed jobs run once each, in a scope of their own; rolled-back ones never existed', async () => {
  const ran: unknown[] = [];
  handle = async ({ by, dataDir, system }, data) => {
    await system.database.read.selectFrom('platform.setting').select('key').execute();
    const scope = requestScope();
    ran.push({ data, by, dataDir, page: scope?.page, queries: scope?.queries });
  };
  const { jobs, system } = await open();
  const failing = db.database.write.transaction().execute(async (trx) => {
    await jobs.enqueue(trx, [{ name: 'test.tidy', data: { step: 'rolled back' } }]);
    throw new Error('the command failed');
  });
  await expect(failing).rejects.toThrow('the command failed');
  await enqueue(jobs, 'one', 'two');
  await jobs.start({ system, dataDir: '/data' });
  await vi.waitFor(
    async () =>
      expect(await statesOf()).toEqual([
        { step: 'one', state: 'completed' },
        { step: 'two', state: 'completed' },
      ]),
    { timeout: 10_000, interval: 100 },
  );
  await sleep(1_200);
  const common = {
    by: { kind: 'system', id: 'test.tidy' },
    dataDir: '/data',
    page: 'test.tidy',
    queries: 1,
  };
  expect(ran).toEqual([
    { data: { step: 'one' }, ...common },
    { data: { step: 'two' }, ...common },
  ]);
}, 20_000);

test('jobs can be enqueued before, and in another process than, the one that works', async () => {
  const ran: string[] = [];
  handle = (_, { step }) => Promise.resolve(void ran.push(step));
  const web = await open();
  const worker = await open();
  await enqueue(web.jobs, 'from the web');
  await worker.jobs.start({ system: worker.system, dataDir: '/data' });
  await vi.waitFor(() => expect(ran).toEqual(['from the web']), { timeout: 10_000 });
}, 20_000);

test('a name that no job has is a fault of ours, and the transaction fails', async () => {
  const { jobs } = await open();
  const unknown = db.database.write
    .transaction()
    .execute((trx) => jobs.enqueue(trx, [{ name: 'test.unknown', data: {} }]));
  await expect(unknown).rejects.toThrow('There is no job named test.unknown.');
});

test('a handler that throws is tried again', async () => {
  let attempts = 0;
  handle = () => {
    attempts += 1;
    return attempts < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  };
  const { jobs, system } = await open();
  await jobs.start({ system, dataDir: '/data' });
  await enqueue(jobs, 'stubborn');
  await vi.waitFor(async () => expect(await statesOf()).toEqual([{ step: 'stubborn', state: 'completed' }]), {
    timeout: 20_000,
    interval: 200,
  });
  expect(attempts).toBe(3);
}, 30_000);

test('a job of every start is put into its queue once, also when two workers start together', async () => {
  const ran: string[] = [];
  const waking = defineJob({
    name: 'test.tidy',
    atStart: true,
    handle: () => Promise.resolve(void ran.push('woke')),
  });
  const workers = await Promise.all(
    [1, 2].map(async () => {
      const { system } = await open();
      const jobs = await openJobs({ connection: db.app, jobs: [waking], log });
      opened.push(jobs);
      return { system, jobs };
    }),
  );
  await Promise.all(workers.map(({ system, jobs }) => jobs.start({ system, dataDir: '/data' })));
  await vi.waitFor(() => expect(ran).toEqual(['woke']), { timeout: 10_000 });
  await sleep(1_200);
  expect(ran).toEqual(['woke']);
}, 20_000);

test('stop tells the running handler, waits for it and takes no further job', async () => {
  const told: string[] = [];
  handle = async ({ signal }, { step }) => {
    told.push(`${step} began`);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await sleep(700);
    told.push(`${step} ended`);
  };
  const { jobs, system } = await open();
  await enqueue(jobs, 'first');
  await enqueue(jobs, 'second');
  await jobs.start({ system, dataDir: '/data' });
  await vi.waitFor(() => expect(told).toEqual(['first began']), { timeout: 10_000 });
  await jobs.stop(10);
  expect(told).toEqual(['first began', 'first ended']);
  expect(await statesOf()).toEqual([
    { step: 'first', state: 'completed' },
    { step: 'second', state: 'created' },
  ]);
}, 20_000);

test('what does not end in time goes back to its queue', async () => {
  let began = false;
  const late = Promise.withResolvers<void>();
  handle = () => {
    began = true;
    return late.promise;
  };
  const { jobs, system } = await open();
  await enqueue(jobs, 'endless');
  await jobs.start({ system, dataDir: '/data' });
  await vi.waitFor(() => expect(began).toBe(true), { timeout: 10_000 });
  await jobs.stop(1);
  expect(await statesOf()).toEqual([{ step: 'endless', state: 'retry' }]);
  late.resolve();
}, 20_000);

test("a dead worker's job is taken over when its heartbeat has stopped", async () => {
  const ran: string[] = [];
  handle = (_, { step }) => Promise.resolve(void ran.push(step));
  const { jobs, system } = await open();
  await enqueue(jobs, 'orphan');
  await db.asOwner(`
    update jobs.job set state = 'active', started_on = clock_timestamp() - interval '40 s',
      heartbeat_on = clock_timestamp() - interval '31 s'`);
  await jobs.start({ system, dataDir: '/data' });
  await vi.waitFor(() => expect(ran).toEqual(['orphan']), { timeout: 40_000, interval: 500 });
}, 60_000);

test('installing keeps the schedules in step with the jobs, in Norwegian time', async () => {
  const schedules = async () =>
    (await sql`select name, cron, timezone from jobs.schedule order by name`.execute(db.database.read)).rows;
  expect(await schedules()).toEqual([{ name: 'test.nightly', cron: '0 3 * * *', timezone: 'Europe/Oslo' }]);
  await installJobs(db.owner, [tidy, { ...tidy, name: 'test.weekly', schedule: '0 4 * * 1' }]);
  expect(await schedules()).toEqual([{ name: 'test.weekly', cron: '0 4 * * 1', timezone: 'Europe/Oslo' }]);
  await Promise.all([installJobs(db.owner, [tidy, nightly]), installJobs(db.owner, [tidy, nightly])]);
  expect(await schedules()).toEqual([{ name: 'test.nightly', cron: '0 3 * * *', timezone: 'Europe/Oslo' }]);
});
