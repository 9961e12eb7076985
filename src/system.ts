import { appendAudit } from './modules/audit/index.ts';
import type { Clock } from './platform/clock.ts';
import { assemble } from './platform/contribution.ts';
import type { CommandSystem } from './platform/db/command.ts';
import type { Database } from './platform/db/database.ts';
import type { PdfMaker } from './platform/pdf/maker.ts';
import type { Module } from './platform/module.ts';

export interface SystemParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly modules: readonly Module[];
  readonly pdf: PdfMaker;
  readonly enqueueJobs: CommandSystem['enqueueJobs'];
  readonly publicUrl?: string;
}

/** What commands run in: the database, the clock, every module's subscriptions, the audit chain. */
export function createSystem({
  database,
  clock,
  modules,
  pdf,
  enqueueJobs,
  publicUrl,
}: SystemParts): CommandSystem {
  return {
    database,
    clock,
    pdf,
    subscriptions: modules.flatMap((module) => module.subscriptions ?? []),
    contributions: assemble(modules.flatMap((module) => module.contributions ?? [])),
    appendAudit,
    enqueueJobs,
    ...(publicUrl !== undefined && { publicUrl }),
  };
}
