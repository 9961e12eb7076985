import { allJobs } from '../../src/jobs.ts';
import { Client } from 'pg';
import { modules } from '../../src/modules.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { on } from '../../src/platform/db/events.ts';
import type { EventKind } from '../../src/platform/db/events.ts';
import type { Module } from '../../src/platform/module.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { createSystem } from '../../src/system.ts';
import type { TestConnection } from './cluster.ts';
import { clonedDatabase, testDay } from './template-database.ts';

/**
 * The system over a database of its own in which commands really commit: for what several do at the same time, and for
 * what must still be there, or not, when time has passed. Everything else is cheaper with `testApp`.
 */
export interface CommittedSystem {
  readonly system: CommandSystem;
  /** How another process reaches the same database, as the application's role. */
  readonly connection: TestConnection;
  /** Stands at noon on the tests' day until it is moved. */
  readonly clock: ReturnType<typeof createStandingClock>;
  /** The same system with one more subscriber, which notes what it is told. */
  listening<T>(kind: EventKind<T>): { readonly system: CommandSystem; readonly told: readonly T[] };
  /** Run statements as the owner of the tables, who may switch triggers off. */
  asOwner(statements: string): Promise<void>;
  close(): Promise<void>;
}

/** `more` are modules besides those that are shipped; their jobs have no queues. */
export async function committedSystem({
  more = [],
}: { readonly more?: readonly Module[] } = {}): Promise<CommittedSystem> {
  const { app: connection, owner } = await clonedDatabase();
  const log = createLog('silent');
  const database = openDatabase({ connection, maxConnections: 20, log });
  const jobs = await openJobs({ connection, jobs: allJobs(), log });
  const clock = createStandingClock(parseStart(testDay));
  const system = createSystem({
    database,
    clock,
    modules: [...modules, ...more],
    pdf: builtPdfMaker(log),
    enqueueJobs: (db, list) => jobs.enqueue(db, list),
  });
  return {
    system,
    connection,
    clock,
    listening: <T>(kind: EventKind<T>) => {
      const told: T[] = [];
      const listener = on(kind, async (_, payload) => void told.push(payload));
      return { system: { ...system, subscriptions: [...system.subscriptions, listener] }, told };
    },
    asOwner: async (statements) => {
      const client = new Client(owner);
      await client.connect();
      try {
        await client.query(statements);
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
}
