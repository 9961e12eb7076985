import { PgBoss } from 'pg-boss';
import type { ConstructorOptions } from 'pg-boss';
import type { PoolConfig } from 'pg';
import { jobsSchema } from '../db/catalogue.ts';
import { norwegianZone } from '../text/format.ts';
import type { Job } from './job.ts';

/**
 * What every queue is given. A worker reports every half heartbeat; when it stops doing so (killed,
 * machine gone) another one takes the job. A handler that neither ends nor dies is given up after
 * `expireInSeconds`. Retries wait longer and longer, up to an hour.
 */
const queueOptions = {
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  heartbeatSeconds: 30,
  expireInSeconds: 900,
};

/** The library's options for our connection and its schema, with everything switched off that is not asked for. */
export function bossOptions(connection: PoolConfig, options: ConstructorOptions): ConstructorOptions {
  return {
    ...(connection as ConstructorOptions),
    application_name: 'saman-jobs',
    schema: jobsSchema,
    migrate: false,
    supervise: false,
    schedule: false,
    ...options,
  };
}

/**
 * Make or bring up to date everything jobs need in the database, as its owner: the library's tables,
 * one queue per job and the schedules (Norwegian time). Schedules of jobs that no longer exist are
 * removed. Safe to run again. Run it after `migrate` and before `grantApplication`, so that the
 * application's role needs no right to change structure.
 */
export async function installJobs(owner: PoolConfig, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss(bossOptions(owner, { max: 1, migrate: true }));
  const troubles: Error[] = [];
  boss.on('error', (error) => troubles.push(error));
  await boss.start();
  try {
    for (const { name } of jobs) {
      await boss.createQueue(name, queueOptions);
      await boss.updateQueue(name, queueOptions);
    }
    const scheduled = new Set(jobs.filter((job) => job.schedule !== undefined).map((job) => job.name));
    for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name);
    for (const { name, schedule } of jobs)
      if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: norwegianZone });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (troubles[0]) throw troubles[0];
}
