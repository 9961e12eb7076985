import pino from 'pino';
import { allJobs } from '../../src/jobs.ts';
import { modules as shippedModules } from '../../src/modules.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import type { Module } from '../../src/platform/module.ts';
import type { Principal } from '../../src/platform/principal.ts';
import type { Secrets } from '../../src/platform/secrets.ts';
import { createSystem } from '../../src/system.ts';
import { composeApp } from './composed-app.ts';
import type { OtherSignIn } from './composed-app.ts';
import { connectIsolated } from './one-connection.ts';
import type { IsolatedDatabase } from './one-connection.ts';
import { clonedDatabase, testDay } from './template-database.ts';
import { testSecrets } from './test-secrets.ts';

export { shippedModules };

/** Where requests of tests go; a form sent from here comes from Saman itself. */
export const testOrigin = 'http://localhost';

export interface TestApp {
  /**
   * Ask the composed app: `path` with language ('/nn/municipalities'). A POST names our own origin
   * unless `init` names another. Outside `isolated` each request is undone by itself.
   */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Send a form as a browser does. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** Everything in `work` sees what it has changed itself, and is undone afterwards. */
  isolated<T>(work: () => Promise<T>): Promise<T>;
  readonly system: CommandSystem;
  readonly clock: ReturnType<typeof createStandingClock>;
  readonly secrets: Secrets;
  /** Why requests failed unexpectedly since this was last called. */
  takeErrors(): string[];
}

export interface TestAppOptions {
  /** Other modules than those that are shipped. */
  readonly modules?: readonly Module[];
  /** Modules beside them, as a test of one module makes them: it may not know the list itself. */
  readonly more?: readonly Module[];
  /** Who every request comes from; otherwise whoever has signed in with its cookie. */
  readonly principal?: Principal;
  /** Another sign-in than the one with the example people. */
  readonly signIn?: OtherSignIn;
  /** Every page wears the banner of a demonstration. */
  readonly example?: boolean;
}

/**
 * The application as `serve` composes it: real modules, real shell, real subscribers, a copy of the
 * database a new installation has, and a clock that stands at noon on `testDay`. The database and its
 * connection are made once for each worker of vitest and live as long as it does.
 */
export async function testApp({
  modules: chosen = shippedModules,
  more = [],
  principal,
  signIn = {},
  example = false,
}: TestAppOptions = {}): Promise<TestApp> {
  const modules = [...chosen, ...more];
  const { isolation, enqueueJobs, secrets } = await (place ??= openPlace());
  const clock = createStandingClock(parseStart(testDay));
  const system = createSystem({
    database: isolation.database,
    clock,
    modules,
    pdf: builtPdfMaker(createLog('warn')),
    enqueueJobs,
  });
  const errors: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(causeOf(line)) });
  const app = composeApp(system, {
    log,
    modules,
    principal,
    example,
    signIn: { secrets, ...signIn },
  });
  const request = async (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (init.method === 'POST' && !headers.has('Origin')) headers.set('Origin', testOrigin);
    const ask = async () => app.request(`${testOrigin}${address}`, { ...init, headers });
    return isolation.open ? ask() : isolation.isolated(ask);
  };
  return {
    request,
    post: (address, form) => request(address, { method: 'POST', body: new URLSearchParams(form) }),
    isolated: (work) => isolation.isolated(work),
    system,
    clock,
    secrets,
    takeErrors: () => errors.splice(0),
  };
}

interface Place {
  readonly isolation: IsolatedDatabase;
  readonly enqueueJobs: CommandSystem['enqueueJobs'];
  readonly secrets: Secrets;
}

let place: Promise<Place> | undefined;

async function openPlace(): Promise<Place> {
  const { app } = await clonedDatabase();
  const jobs = allJobs();
  const runner = await openJobs({ connection: app, jobs, log: createLog('warn') });
  return {
    isolation: await connectIsolated(app),
    enqueueJobs: (db, list) => runner.enqueue(db, list),
    secrets: testSecrets(),
  };
}

function causeOf(line: string): string {
  const { err, msg } = JSON.parse(line) as {
    err?: { message: string; cause?: { message: string } };
    msg: string;
  };
  return err?.message ?? msg;
}
