import { allJobs } from '../../src/jobs.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { createLog } from '../../src/platform/log.ts';

/** Let a job of any module work once, as the queue would: a test of one module may not know the jobs of another. */
export async function runJob(system: CommandSystem, name: string, data: object): Promise<void> {
  const job = allJobs().find((each) => each.name === name);
  if (!job) throw new Error(`There is no job ${name}`);
  const by = { kind: 'system', id: name } as const;
  const signal = new AbortController().signal;
  await job.handle({ system, by, log: createLog('silent'), dataDir: '', signal }, data);
}
