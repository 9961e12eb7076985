import type { JobWithMetadata } from 'pg-boss';
import type { CommandSystem } from '../db/command.ts';
import { newReference } from '../ids.ts';
import type { Log } from '../log.ts';
import { jobRuns } from '../metrics.ts';
import { inRequestScope } from '../request-scope.ts';
import type { Job } from './job.ts';

/** What handlers work with, from the running system. */
export interface WorkPlace {
  readonly system: CommandSystem;
  readonly dataDir: string;
}

/**
 * Let a job handle one delivery, in a scope of its own, so that its log lines and queries belong
 * together. What the handler throws is logged and thrown on, which makes the library try again.
 */
export async function deliver(
  job: Job,
  delivery: JobWithMetadata,
  { system, dataDir, log: processLog, stopping }: WorkPlace & { log: Log; stopping: AbortSignal },
): Promise<void> {
  const id = newReference();
  const log = processLog.child({ job: job.name, request: id, attempt: delivery.retryCount + 1 });
  const started = performance.now();
  await inRequestScope({ id, page: job.name, queries: 0 }, async () => {
    try {
      await job.handle(
        {
          system,
          by: { kind: 'system', id: job.name },
          log,
          dataDir,
          signal: AbortSignal.any([stopping, delivery.signal]),
        },
        delivery.data,
      );
      jobRuns.inc({ job: job.name, outcome: 'done' });
      log.info({ ms: Math.round(performance.now() - started) }, 'job done');
    } catch (error) {
      jobRuns.inc({ job: job.name, outcome: 'failed' });
      const last = delivery.retryCount >= delivery.retryLimit;
      log.error({ err: error }, last ? 'job failed for good' : 'job failed; it will be tried again');
      throw error;
    }
  });
}
