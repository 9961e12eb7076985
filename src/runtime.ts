import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { PoolConfig } from 'pg';
import { addressOf } from './address.ts';
import { allJobs } from './jobs.ts';
import { modules } from './modules.ts';
import { createClock, parseStart } from './platform/clock.ts';
import type { Clock } from './platform/clock.ts';
import { ConfigError } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { startCluster } from './platform/db/cluster/cluster.ts';
import type { CommandSystem } from './platform/db/command.ts';
import { openDatabase } from './platform/db/database.ts';
import { isNotGranted } from './platform/db/faults.ts';
import type { Database } from './platform/db/database.ts';
import { grantApplication } from './platform/db/grants.ts';
import { migrate } from './platform/db/migrate.ts';
import { readSetting, writeSetting } from './platform/db/setting.ts';
import { armFailpoint } from './platform/failpoint.ts';
import { claimInstance } from './platform/instance.ts';
import type { InstanceDatabase } from './platform/instance.ts';
import { installJobs, openJobs } from './platform/jobs/boss.ts';
import type { Job } from './platform/jobs/job.ts';
import { createLog } from './platform/log.ts';
import { builtPdfMaker } from './platform/pdf/built-maker.ts';
import { smtpSettings } from './platform/mail/smtp.ts';
import type { Log } from './platform/log.ts';
import { root } from './platform/root.ts';
import { createSystem } from './system.ts';

/** Saman with its database open: what `serve` and the commands of the command line share. */
export interface Runtime {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly database: Database;
  readonly system: CommandSystem;
  readonly dataDir: string;
  /** The database carries the example marker. */
  readonly example: boolean;
  /** Tell a second start where this one answers. */
  announce(address: string): Promise<void>;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  readonly print: (line: string) => void;
  /** Fill an empty database with what the product ships. */
  readonly seed: boolean;
  /** Run background work in this process. */
  readonly jobs: boolean;
  /**
   * Where Saman already runs on the same folder, work on its live database instead of refusing. Nothing is
   * migrated or filled then, and the server goes on when this runtime is closed.
   */
  readonly join?: boolean;
}

interface Place {
  /** Null when the database is another process's to look after. */
  readonly owner: PoolConfig | null;
  readonly app: PoolConfig;
  readonly embedded: boolean;
  readonly announce: (address: string) => Promise<void>;
  close(): Promise<void>;
}

/**
 * Open the database (starting the embedded one if no DATABASE_URL is set), bring it up to date, and
 * put the system together. Whatever was opened is closed again when a later step fails.
 * Throws ConfigError with a sentence when Saman already runs on the same folder and may not be joined.
 */
export async function openRuntime(config: Config, options: RuntimeOptions): Promise<Runtime> {
  const log = createLog(config.SAMAN_LOG);
  const dataDir = path.resolve(root, config.DATA_DIR);
  const place = config.DATABASE_URL
    ? await remotePlace(config.DATABASE_URL, config.ADMIN_DATABASE_URL)
    : await embeddedPlace(config, dataDir, log, options);
  const opened: (() => Promise<void>)[] = [() => place.close()];
  const close = async () => {
    for (const step of opened.toReversed())
      // What fails to close (its database is gone) must not keep the rest open.
      await step().catch((error: unknown) => log.warn({ err: error }, 'closing failed'));
  };
  try {
    const publicUrl = addressOf(config, config.PORT).replace(/\/+$/, '');
    const jobs = allJobs(
      config.SMTP_URL === undefined ? undefined : smtpSettings(config.SMTP_URL, publicUrl),
    );
    // The hourly head of the audit chain lies here, also where the database is somewhere else.
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if (place.owner) await bringUpToDate(place.owner, place.app, { jobs, log, print: options.print });
    for (const module of modules) module.prepare?.({ mapFile: config.MAP_FILE, apertium: config.APERTIUM });
    const database = openDatabase({ connection: place.app, log });
    opened.push(() => database.close());
    const clock = createClock(config.SAMAN_NOW ? parseStart(config.SAMAN_NOW) : undefined);
    // Closed after the jobs, which may be making something just then.
    const pdf = builtPdfMaker(log);
    opened.push(() => pdf.close());
    const runner = await openJobs({ connection: place.app, jobs, log });
    opened.push(() => runner.stop());
    const system = createSystem({
      database,
      clock,
      modules,
      pdf,
      publicUrl,
      enqueueJobs: (db, list) => runner.enqueue(db, list),
    });
    if (options.seed && place.owner) await seed(system, place.embedded, options);
    if (config.SAMAN_FAILPOINT !== undefined) await armForTest(config.SAMAN_FAILPOINT, database);
    if (options.jobs) await runner.start({ system, dataDir });
    const example = (await readSetting(database.read, 'example')) === true;
    return {
      config,
      log,
      clock,
      database,
      system,
      dataDir,
      example,
      announce: (address) => place.announce(address),
      close,
    };
  } catch (error) {
    await close();
    if (isNotGranted(error) && !place.embedded)
      throw new ConfigError(
        'The role of DATABASE_URL may not make the tables of Saman. Set ADMIN_DATABASE_URL to a role that owns the database (docs/operations.md).',
        { cause: error },
      );
    throw error;
  }
}

/** A process that is to end in the middle of its work belongs beside invented data only. */
async function armForTest(failpoint: string, database: Database): Promise<void> {
  if ((await readSetting(database.read, 'example')) !== true)
    throw new ConfigError(
      'SAMAN_FAILPOINT ends the process on purpose. It is only for a database with the example programme.',
    );
  armFailpoint(failpoint);
}

async function bringUpToDate(
  owner: PoolConfig,
  app: PoolConfig,
  { jobs, log, print }: { jobs: readonly Job[]; log: Log; print: RuntimeOptions['print'] },
): Promise<void> {
  const { applied } = await migrate(owner, { directory: path.join(root, 'migrations'), log });
  if (applied.length > 0) print(`Brought the database up to date (${applied.length} steps).`);
  await installJobs(owner, jobs);
  const warning = await grantApplication(owner, app);
  if (warning) log.warn(warning);
}

async function seed(system: CommandSystem, embedded: boolean, { print }: RuntimeOptions): Promise<void> {
  const { read, write } = system.database;
  if ((await readSetting(read, 'seeded')) === true) return;
  for (const module of modules) await module.seed?.(system, print);
  if (embedded) await writeSetting(write, 'example', true);
  await writeSetting(write, 'seeded', true);
}

async function embeddedPlace(
  config: Config,
  dataDir: string,
  log: Log,
  { print, join = false }: RuntimeOptions,
): Promise<Place> {
  const claim = await claimInstance(dataDir, {});
  if ('heldBy' in claim) {
    const { pid, url, database } = claim.heldBy;
    if (join && database) return joinedPlace(database);
    const who = pid === undefined ? '' : ` (process ${pid})`;
    const later = join ? ' It is not ready to be worked beside; try again in a moment.' : '';
    throw new ConfigError(
      `Saman already runs on ${config.DATA_DIR}${who}${url ? ` and answers at ${url}` : ''}.${later}`,
    );
  }
  const words = {
    binaries: 'Finding the database program …',
    init: 'Making a new database …',
    start: 'Starting the database …',
    recover: 'The database was not stopped in order; it is putting itself right …',
    wait: 'Waiting for the former database process to end …',
  };
  try {
    const cluster = await startCluster({ dataDir, log, progress: (step) => print(words[step]) });
    return {
      owner: cluster.connection('owner'),
      app: cluster.connection('app'),
      embedded: true,
      announce: (url) => claim.update({ url, database: cluster.connection('app') }),
      close: async () => {
        await cluster.stop();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    // The cluster's errors are written for the operator.
    throw new ConfigError((error as Error).message, { cause: error });
  }
}

/** The database of the process that holds the folder. */
function joinedPlace(app: InstanceDatabase): Place {
  return {
    owner: null,
    app,
    embedded: true,
    announce: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function remotePlace(appUrl: string, ownerUrl: string | undefined): Promise<Place> {
  await reach('DATABASE_URL', appUrl);
  if (ownerUrl !== undefined) await reach('ADMIN_DATABASE_URL', ownerUrl);
  return {
    owner: { connectionString: ownerUrl ?? appUrl },
    app: { connectionString: appUrl },
    embedded: false,
    announce: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Sign in once, so that a wrong address or password is told by the setting's name. */
async function reach(setting: string, connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    // Of several addresses that were tried, Node tells only the code.
    throw new ConfigError(`The database of ${setting} cannot be used: ${message || code}`, { cause: error });
  } finally {
    await client.end();
  }
}
