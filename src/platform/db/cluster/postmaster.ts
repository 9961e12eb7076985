import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment, type Binaries } from './binaries.ts';
import { readPidFile } from './former-server.ts';
import { openServerLog } from './server-log.ts';
import type { ServerUser } from './server-user.ts';
import { serverArguments, type ServerSettings } from './settings.ts';
import { openWay } from './way.ts';

/** How a server process ended: `code 1` or `SIGKILL`. */
export type Ending = string;

/** One run of the server, ready for connections. */
export type Postmaster = {
  pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<Ending>;
  /** Ends it cleanly within seconds: open transactions are rolled back, everything acknowledged is on disk. */
  stop(): Promise<void>;
};

/** Thrown when the server ends before it is ready; the message holds what it wrote. */
export class ServerDidNotStart extends Error {}

export type ServerPlan = {
  home: string;
  dataFolder: string;
  binaries: Binaries;
  user: ServerUser | undefined;
  settings: ServerSettings;
};

/**
 * The watchdog and the server come from one shell, so there is no moment in which one exists without the other: the
 * shell forks the watchdog, and itself becomes the server (`$$` is then the server's number). The watchdog reads a
 * pipe of which Node alone holds the other end. `done` means the server has ended under Node's eyes; an end without
 * that word means Node is dead, however it died, and the server is stopped.
 *
 * The outer parentheses make the watchdog nobody's child: PostgreSQL takes the violent end of any child of its own for
 * damaged memory and drops all connections.
 */
const SERVER_WITH_WATCHDOG = `
( {
  read -r word && [ "$word" = done ] && exit
  kill -INT $$ || exit
  for second in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    kill -0 $$ || exit
  done
  kill -QUIT $$
} <&3 >/dev/null 2>&1 & )
exec "$@" 3<&-
`;

const FAST_STOP_MS = 10_000;
const IMMEDIATE_STOP_MS = 10_000;

/**
 * Starts the server and waits until it accepts connections. Recovery after a crash may take minutes and is not cut
 * short: only the server's own end, or `signal`, ends the wait. Throws `ServerDidNotStart`.
 */
export async function startPostmaster(plan: ServerPlan, signal: AbortSignal): Promise<Postmaster> {
  const log = openServerLog(plan.home);
  const way = openWay(plan.dataFolder, 4);
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      SERVER_WITH_WATCHDOG,
      'sh',
      join(plan.binaries.folder, 'postgres'),
      '-D',
      way.path,
      ...serverArguments(plan.settings),
    ],
    {
      ...plan.user,
      cwd: '/',
      env: serverEnvironment(plan.binaries.libraries),
      stdio: ['ignore', log.descriptor, log.descriptor, 'pipe', way.descriptor],
      // A process group of its own: Ctrl-C must reach Node alone, which finishes its requests before the server goes.
      detached: true,
    },
  );
  log.close();
  way.close();
  // Without a listener, a spawn that fails (no permission to change user, say) would end the whole process.
  const failure = new Promise<Error>((resolve) => {
    child.once('error', resolve);
  });
  const pid = child.pid;
  if (pid === undefined) throw new ServerDidNotStart((await failure).message);

  const watchdog = child.stdio[3];
  // The watchdog may have been killed by hand; that must not surface as an unhandled error.
  if (watchdog instanceof Writable) watchdog.on('error', () => {});
  const ended = once(child, 'exit').then(([code, killedBy]: unknown[]): Ending => {
    if (watchdog instanceof Writable) watchdog.end('done\n');
    return typeof killedBy === 'string' ? killedBy : `code ${String(code)}`;
  });

  async function stop(): Promise<void> {
    child.kill('SIGINT');
    if (await isWithin(ended, FAST_STOP_MS)) return;
    child.kill('SIGQUIT');
    if (await isWithin(ended, IMMEDIATE_STOP_MS)) return;
    child.kill('SIGKILL');
    await ended;
  }

  if ((await Promise.race([ended, readiness(plan.dataFolder, pid, signal)])) !== 'ready') {
    await stop();
    throw new ServerDidNotStart(
      signal.aborted
        ? 'The server was stopped before it was ready.'
        : `PostgreSQL ended before it was ready (${await ended}). It wrote:\n${await log.read()}`,
    );
  }
  return { pid, ended, stop };
}

/** The server writes its state into its pid file; asking the file needs no connection, which would count as one. */
async function readiness(dataFolder: string, pid: number, signal: AbortSignal): Promise<'ready' | 'gone'> {
  while (!signal.aborted) {
    const state = await readPidFile(dataFolder);
    if (state?.pid === pid && state.ready) return 'ready';
    if (!isRunning(pid)) return 'gone';
    await sleep(10);
  }
  return 'gone';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isWithin(ended: Promise<Ending>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const outcome = await Promise.race([
    ended,
    sleep(milliseconds, 'late', { signal: timer.signal }).catch(() => 'late'),
  ]);
  timer.abort();
  return outcome !== 'late';
}
