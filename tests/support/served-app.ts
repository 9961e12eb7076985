import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { allJobs } from '../../src/jobs.ts';
import { modules } from '../../src/modules.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { createSystem } from '../../src/system.ts';
import { composeApp } from './composed-app.ts';
import { clonedDatabase, testDay } from './template-database.ts';

export interface ServedApp {
  /** 'http://127.0.0.1:41234', without a slash at the end. */
  readonly origin: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** The composed app on a port of its own, over a database of its own: what a browser in a journey visits. */
export async function serveApp(): Promise<ServedApp> {
  const { app: connection } = await clonedDatabase();
  const log = createLog('warn');
  const database = openDatabase({ connection, log });
  const jobs = await openJobs({ connection, jobs: allJobs(), log });
  const clock = createStandingClock(parseStart(testDay));
  const system = createSystem({
    database,
    clock,
    modules,
    pdf: builtPdfMaker(log),
    enqueueJobs: (db, list) => jobs.enqueue(db, list),
  });
  const app = composeApp(system, { log, development: false });
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    database,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop();
      await database.close();
    },
  };
}
