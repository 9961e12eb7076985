import { fromKysely, PgBoss } from 'pg-boss';
import type { JobWithMetadata } from 'pg-boss';
import type { PoolConfig } from 'pg';
import type { JobRequest } from '../db/command.ts';
import type { DbTransaction } from '../db/database.ts';
import type { Log } from '../log.ts';
import { deliver } from './deliver.ts';
import type { WorkPlace } from './deliver.ts';
import { bossOptions } from './install.ts';
import type { Job } from './job.ts';

export { installJobs } from './install.ts';

export interface JobsOptions {
  /** As the application's role; jobs have small pools of their own. */
  readonly connection: PoolConfig;
  readonly jobs: readonly Job[];
  readonly log: Log;
}

export interface Jobs {
  /**
   * Put jobs into their queues inside the caller's transaction: they exist when it commits, and never
   * did when it is rolled back. Throws on a name no job has.
   */
  enqueue(db: DbTransaction, requests: readonly JobRequest[]): Promise<void>;
  /** Begin to work: look for jobs twice a second, start the scheduled ones, find those of dead workers. */
  start(place: WorkPlace): Promise<void>;
  /**
   * Take no new job, tell handlers by their signal, wait up to `seconds` for those that run, and hand
   * what is then unfinished back to its queue.
   */
  stop(seconds?: number): Promise<void>;
}

/**
 * Open the job queues: from now on jobs can be enqueued; they are worked on after `start`.
 * Throws when `installJobs` has not been run on the database.
 */
export async function openJobs({ connection, jobs, log }: JobsOptions): Promise<Jobs> {
  const sender = new PgBoss(bossOptions(connection, { max: 2 }));
  const worker = new PgBoss(
    bossOptions(connection, {
      max: 4,
      schedule: true,
      supervise: true,
      // A dead worker is noticed within its heartbeat and one of these rounds.
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
      // Rebuilding an index takes its owner, which the application's role is not.
      reindex: false,
    }),
  );
  logTroubles([sender, worker], log);
  const names = new Set(jobs.map((job) => job.name));
  const stopping = new AbortController();
  await sender.start();

  return {
    enqueue: async (db, requests) => {
      for (const [name, same] of Map.groupBy(requests, (request) => request.name)) {
        if (!names.has(name)) throw new Error(`There is no job named ${name}.`);
        await sender.insert(
          name,
          same.map(({ data }) => ({ data })),
          { db: fromKysely(db) },
        );
      }
    },
    start: async (place) => {
      await worker.start();
      for (const job of jobs) {
        await worker.work(
          job.name,
          { pollingIntervalSeconds: 0.5, includeMetadata: true },
          async ([delivery]: JobWithMetadata[]) => {
            if (delivery) await deliver(job, delivery, { ...place, log, stopping: stopping.signal });
          },
        );
        if (job.atStart) await worker.send(job.name, {}, startedTogether);
      }
    },
    stop: async (seconds = 20) => {
      stopping.abort();
      await worker.stop({ graceful: true, timeout: seconds * 1000 });
      await sender.stop({ graceful: false });
    },
  };
}

/** Processes that start at the same time put a job of `atStart` into its queue once. */
const startedTogether = { singletonKey: 'at-start', singletonSeconds: 10 };

/** How often the same trouble is worth a line, while the database is away and every queue meets it. */
const repeatMilliseconds = 10_000;

/** The library's errors are events; unheard they would end the process. */
function logTroubles(bosses: readonly PgBoss[], log: Log): void {
  let last = { message: '', at: -repeatMilliseconds };
  for (const boss of bosses) {
    boss.on('error', (error) => {
      // The library adds queue and worker to the message; what is before it is the trouble.
      const message = error.message.replace(/ \(Queue: .*$/, '');
      if (message === last.message && performance.now() - last.at < repeatMilliseconds) return;
      last = { message, at: performance.now() };
      log.warn({ err: error }, 'the job queues are in trouble');
    });
    boss.on('warning', (warning) => log.warn({ warning }, 'the job queues warn'));
  }
}
