import type { CommandSystem } from '../db/command.ts';
import type { Log } from '../log.ts';
import type { Principal } from '../principal.ts';

/** What a job handler works with. It changes things only through commands, as `by`. */
export interface JobContext {
  readonly system: CommandSystem;
  readonly by: Principal;
  readonly log: Log;
  /** `DATA_DIR`, for the few jobs that keep a file outside the database. */
  readonly dataDir: string;
  /** Aborted when the process is stopping; long jobs look at it between steps. */
  readonly signal: AbortSignal;
}

export interface Job<T extends object = object> {
  /** 'register.announce-changes'. */
  readonly name: string;
  /** Cron expression in Norwegian time for jobs that run by the clock. */
  readonly schedule?: string;
  /** Also run once when background work begins, for what a sleeping machine may have missed. */
  readonly atStart?: true;
  /** Only there so that the payload's type travels with the job. */
  readonly payload?: T;
  handle(context: JobContext, data: T): Promise<void>;
}

/** Define a job. It is delivered at least once, so its handler must bear to be run again. */
export function defineJob<T extends object = Record<string, never>>(job: Job<T>): Job<T> {
  return job;
}
