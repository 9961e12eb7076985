import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeFileLock, type FileLock } from '../../file-lock.ts';
import { findBinaries, usualPlaces, type Binaries, type Places } from './binaries.ts';
import { createDataFolder, majorOfData, removeAbandonedDrafts } from './data-folder.ts';
import { clusterNameOf, outliveFormerServer } from './former-server.ts';
import { ServerDidNotStart, startPostmaster, type Postmaster } from './postmaster.ts';
import { ensureRolesAndDatabase, ROLES } from './roles.ts';
import { nobody, runsAsRoot, userOfDataFolder, type ServerUser } from './server-user.ts';
import { SOCKET_PORT } from './settings.ts';
import { provideSocketHost } from './socket-host.ts';
import { supervise, type Log, type Supervisor } from './supervisor.ts';

/**
 * What is being done: looking for the programs, making the database, waiting for a former process or server to end, and
 * then starting the server or, when its last one was killed, recovering.
 */
export type ClusterStep = 'binaries' | 'init' | 'wait' | 'start' | 'recover';

export type ClusterOptions = {
  /** DATA_DIR. The cluster lives in its folder `postgres`. */
  dataDir: string;
  log: Log;
  progress?: (step: ClusterStep) => void;
  /** Default true. Off only for tests. */
  fsync?: boolean;
  /** Default 50. */
  maxConnections?: number;
  /** Default `saman`. Made if it is missing. */
  databaseName?: string;
  /** How long to wait for another process to let go of the cluster, in milliseconds. Default 15,000. */
  patience?: number;
  /** Where to look for PostgreSQL. Default: the usual places. */
  places?: Places;
};

/** How to connect without a password, for `pg`. `host` is the folder of the socket. */
export type Connection = { host: string; port: number; user: string; database: string };

export type Cluster = Pick<Supervisor, 'state' | 'pid' | 'onRestart'> & {
  binaries: Pick<Binaries, 'source' | 'version'>;
  host: string;
  port: number;
  connection(role: keyof typeof ROLES, database?: string): Connection;
  /** Ends the server cleanly. May be called several times. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of `dataDir`, making it the first time (about two seconds), and keeps it running until
 * `stop` is called or this process ends in any way. Everything it writes lies in `dataDir/postgres`, except a copy of
 * the programs when run as root and a short link when `dataDir` is a long path.
 *
 * Throws a sentence for the operator when that is not possible: no programs, data of another major version or
 * another user, held by another process, or the server's own words.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  if (process.platform === 'win32') {
    throw new Error('The embedded database needs Linux or macOS. On Windows, set DATABASE_URL.');
  }
  if (runsAsRoot() && process.platform !== 'linux') {
    throw new Error('As root, the embedded database needs Linux. Start Saman as an ordinary user.');
  }
  const home = join(resolve(options.dataDir), 'postgres');
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chmod(home, 0o700);
  const lock = await waitForLock(home, options);
  try {
    return await startLocked(home, options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(home: string, options: ClusterOptions, lock: FileLock): Promise<Cluster> {
  const { log, fsync = true, maxConnections = 50, databaseName = 'saman' } = options;
  const dataFolder = join(home, 'data');
  // Only the first start has somebody watching its steps; a restart is told to the log.
  let progress = options.progress;

  const major = await majorOfData(dataFolder);
  let user: ServerUser | undefined;
  if (major !== undefined) user = await userOfDataFolder(dataFolder);
  else if (runsAsRoot()) user = await nobody();

  progress?.('binaries');
  const search = { major, user, linkFolder: join(home, 'libraries') };
  const binaries = await findBinaries(search, options.places ?? (await usualPlaces()));

  await removeAbandonedDrafts(home);
  if (major === undefined) {
    progress?.('init');
    await createDataFolder(home, binaries, fsync);
    user = await userOfDataFolder(dataFolder);
  }

  const plan = {
    home,
    dataFolder,
    binaries,
    user,
    settings: { clusterName: await clusterNameOf(dataFolder), fsync, maxConnections },
  };
  async function startServer(signal: AbortSignal): Promise<Postmaster> {
    const crashed = await outliveFormerServer({ dataFolder, onWait: () => progress?.('wait') });
    progress?.(crashed ? 'recover' : 'start');
    return startPostmaster(plan, signal);
  }

  const socket = await provideSocketHost(home, dataFolder);
  let first: Postmaster | undefined;
  try {
    first = await retryWhileOccupied(() => startServer(new AbortController().signal));
    await ensureRolesAndDatabase(socket.folder, databaseName);
  } catch (error) {
    await first?.stop();
    await socket.remove();
    throw error;
  }
  progress = undefined;
  log.info({ pid: first.pid, version: binaries.version, source: binaries.source }, 'PostgreSQL is ready');
  const supervisor = supervise(first, startServer, log);

  async function stopAll(): Promise<void> {
    await supervisor.stop();
    await socket.remove();
    lock.release();
  }
  return {
    binaries: { source: binaries.source, version: binaries.version },
    host: socket.folder,
    port: SOCKET_PORT,
    get state() {
      return supervisor.state;
    },
    get pid() {
      return supervisor.pid;
    },
    onRestart: supervisor.onRestart,
    connection: (role, database = databaseName) => ({
      host: socket.folder,
      port: SOCKET_PORT,
      user: ROLES[role],
      database,
    }),
    stop: stopAll,
  };
}

/** Two Node processes must never tend one cluster; one that is just ending is waited for. */
async function waitForLock(home: string, { progress, patience = 15_000 }: ClusterOptions): Promise<FileLock> {
  const deadline = performance.now() + patience;
  for (let attempt = 0; ; attempt++) {
    const lock = takeFileLock(join(home, 'lock'));
    if (lock !== undefined) return lock;
    if (performance.now() > deadline) {
      throw new Error(`The database in ${home} is in use by another process, which does not let go of it.`);
    }
    if (attempt === 0) progress?.('wait');
    await sleep(50);
  }
}

/** When the server was killed, its own children may live a moment longer and hold the data. PostgreSQL then refuses. */
async function retryWhileOccupied(start: () => Promise<Postmaster>): Promise<Postmaster> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      const occupied =
        error instanceof ServerDidNotStart && error.message.includes('pre-existing shared memory');
      if (!occupied || performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
