import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { allJobs } from '../../src/jobs.ts';
import { loadExamples } from '../../src/example.ts';
import { modules } from '../../src/modules.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { grantApplication } from '../../src/platform/db/grants.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { installJobs, openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { root } from '../../src/platform/root.ts';
import { createSystem } from '../../src/system.ts';
import { testCluster } from './cluster.ts';
import type { TestConnection } from './cluster.ts';
import { testHashes } from './test-secrets.ts';

/** Noon in Norway on the day all tests of the composed application are played. */
export const testDay = '2026-11-21';

export interface ClonedDatabase {
  readonly owner: TestConnection;
  readonly app: TestConnection;
}

/** A copy of what `npm start` makes of an empty database; removed with the cluster, or at the end of the run. */
export async function clonedDatabase(): Promise<ClonedDatabase> {
  const { run } = inject('cluster');
  const template = `template_${run}`;
  const name = `clone_${randomBytes(4).toString('hex')}_${run}`;
  await asOwner(async (client) => {
    // The first worker that needs the template makes it; the others wait here.
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(client, template);
    await client.query(`create database ${name} template ${template}`);
  });
  const cluster = testCluster();
  return { owner: cluster.connection('owner', name), app: cluster.connection('app', name) };
}

/** Under another name until it is complete, so that a template that failed is not used. */
async function makeTemplate(client: Client, template: string): Promise<void> {
  const unfinished = `unfinished_${randomBytes(4).toString('hex')}_${inject('cluster').run}`;
  await client.query(`create database ${unfinished}`);
  const cluster = testCluster();
  await fill(cluster.connection('owner', unfinished), cluster.connection('app', unfinished));
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

/** As `npm start` does it: migrations, queues, grants, and what every module ships. */
async function fill(owner: TestConnection, app: TestConnection): Promise<void> {
  const log = createLog('warn');
  const jobs = allJobs();
  await migrate(owner, { directory: path.join(root, 'migrations'), log: createLog('silent') });
  await installJobs(owner, jobs);
  await grantApplication(owner, app);
  const database = openDatabase({ connection: app, log });
  const runner = await openJobs({ connection: app, jobs, log });
  const pdf = builtPdfMaker(createLog('warn'));
  try {
    const system = createSystem({
      database,
      // What the example has published must be seen by tests, whose clock stands at the same moment.
      clock: createStandingClock(parseStart(testDay)),
      modules,
      pdf,
      enqueueJobs: (db, list) => runner.enqueue(db, list),
    });
    for (const module of modules) await module.seed?.(system, () => {});
    await loadExamples(system, modules, testHashes);
  } finally {
    await pdf.close();
    await runner.stop();
    await database.close();
  }
}

async function asOwner(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(testCluster().connection('owner'));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
