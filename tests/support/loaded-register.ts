import path from 'node:path';
import { createApp } from '../../src/app.ts';
import { modules } from '../../src/modules.ts';
import { loadShippedRegister } from '../../src/modules/register/load-shipped.ts';
import { createStandingClock, parseStart } from '../../src/platform/clock.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { on } from '../../src/platform/db/events.ts';
import type { EventKind } from '../../src/platform/db/events.ts';
import { readManifest } from '../../src/platform/http/assets.ts';
import { createLog } from '../../src/platform/log.ts';
import { anonymous } from '../../src/platform/principal.ts';
import { root } from '../../src/platform/root.ts';
import { createFault, createShell } from '../../src/shell.tsx';
import { createSystem } from '../../src/system.ts';
import { migratedDatabase } from './migrated-database.ts';
import type { MigratedDatabase } from './migrated-database.ts';

/** Noon in Norway on this day, when the tests begin. */
const testDay = '2026-11-21';
const origin = 'http://localhost';

/**
 * A database of its own with the register the product ships, which commits for good: for what several connections do at
 * the same time, and for time that passes. Files share nothing, so each loads it once.
 */
export interface LoadedRegister {
  readonly db: MigratedDatabase;
  readonly clock: ReturnType<typeof createStandingClock>;
  readonly system: CommandSystem;
  /** The system with another subscriber, which notes what it is told. */
  listening<T>(kind: EventKind<T>): { readonly system: CommandSystem; readonly told: T[] };
  /** Ask the composed app for a path, with its language. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Send a form as a browser does. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
}

/** No worker runs in these tests, and the register's commands enqueue nothing. */
const noJobs = () => Promise.resolve();

export async function loadedRegister(): Promise<LoadedRegister> {
  const db = await migratedDatabase();
  const clock = createStandingClock(parseStart(testDay));
  const system = createSystem({ database: db.database, clock, modules, enqueueJobs: noJobs });
  await loadShippedRegister(system, () => {});
  const assets = path.join(root, '.build', 'assets');
  const app = createApp(
    {
      system,
      database: db.database,
      clock,
      log: createLog('silent'),
      build: 'test',
      development: false,
      publicOrigin: null,
      trustProxy: false,
      authenticate: () => Promise.resolve(anonymous),
      shell: createShell({ assets: readManifest(assets), modules, development: false, example: false }),
      fault: createFault,
    },
    { modules, assets, metricsToken: undefined },
  );
  const request = async (address: string, init?: RequestInit) => app.request(`${origin}${address}`, init);
  return {
    db,
    clock,
    system,
    request,
    post: (address, form) =>
      request(address, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(form) }),
    listening: <T>(kind: EventKind<T>) => {
      const told: T[] = [];
      const listener = on(kind, async (_, payload) => void told.push(payload));
      return { system: { ...system, subscriptions: [...system.subscriptions, listener] }, told };
    },
  };
}
