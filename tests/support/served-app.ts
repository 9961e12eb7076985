import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { allJobs } from '../../src/jobs.ts';
import { modules as shippedModules } from '../../src/modules.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import { smtpSettings } from '../../src/platform/mail/smtp.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { createSystem } from '../../src/system.ts';
import { composeApp } from './composed-app.ts';
import { clonedDatabase, testDay } from './template-database.ts';
import type { ClonedDatabase } from './template-database.ts';

export interface ServedApp {
  /** 'http://127.0.0.1:41234', without a slash at the end. */
  readonly origin: string;
  readonly database: Database;
  /** What the server's commands run in, for what no page does: the letters of the system. */
  readonly system: CommandSystem;
  close(): Promise<void>;
}

export interface ServedOptions {
  /** Modules besides those that are shipped. */
  readonly more?: readonly Module[];
  /** What those need of the database before it is opened. */
  readonly prepare?: (database: ClonedDatabase) => Promise<void>;
  /** The mail server of the background work, which is done only when this is given. */
  readonly smtpUrl?: string;
}

/**
 * The composed app on a port of its own, over a database of its own, with sign-in at the local provider: what a
 * browser in a journey visits.
 */
export async function serveApp({ more = [], prepare, smtpUrl }: ServedOptions = {}): Promise<ServedApp> {
  const cloned = await clonedDatabase();
  await prepare?.(cloned);
  const { app: connection } = cloned;
  const modules = [...shippedModules, ...more];
  const log = createLog('warn');
  const database = openDatabase({ connection, log });
  // It listens before there is an application: the letters of the background work hold its address.
  let answer: Parameters<typeof serve>[0]['fetch'] = () => new Response(null, { status: 503 });
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve(
      { fetch: (request, env) => answer(request, env), port: 0, hostname: '127.0.0.1' },
      () => resolve(listening),
    );
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const jobs = await openJobs({
    connection,
    jobs: allJobs(smtpUrl === undefined ? undefined : smtpSettings(smtpUrl, origin)),
    log,
  });
  const clock = createStandingClock(parseStart(testDay));
  const pdf = builtPdfMaker(log);
  const system = createSystem({
    database,
    clock,
    modules,
    pdf,
    publicUrl: origin,
    enqueueJobs: (db, list) => jobs.enqueue(db, list),
  });
  answer = composeApp(system, { log, modules, development: false }).fetch;
  const dataDir = await mkdtemp(join(tmpdir(), 'saman-served-'));
  if (smtpUrl !== undefined) await jobs.start({ system, dataDir });
  return {
    origin,
    database,
    system,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop();
      await pdf.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
