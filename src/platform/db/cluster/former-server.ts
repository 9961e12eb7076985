import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SOCKET_PORT } from './settings.ts';

/** What `postmaster.pid` says: whose it is, and whether that server accepts connections. */
export type PidFile = { pid: number; ready: boolean };

/** A server left by a Node process that was killed: nobody but us may want it, because we hold the lock on its home. */
type Former = {
  dataFolder: string;
  /** Called once if a live server must be waited for. */
  onWait: () => void;
  /** How long the watchdog has before we stop the server ourselves, and each further step, in milliseconds. */
  patience?: number;
};

/** From gentle to hard, with the share of the patience each gets: a clean stop has a checkpoint to write. */
const STOP_SIGNALS = [
  ['SIGINT', 5],
  ['SIGQUIT', 3],
  ['SIGKILL', 1],
] as const;

const run = promisify(execFile);

/** Reads the lines of `postmaster.pid` (PostgreSQL, `src/include/utils/pidfile.h`): the first and the eighth. */
export function parsePidFile(content: string): PidFile | undefined {
  const lines = content.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** What the pid file of a data folder says; undefined when there is none, or none that can be read. */
export async function readPidFile(dataFolder: string): Promise<PidFile | undefined> {
  return parsePidFile(await readFile(pidPath(dataFolder), 'utf8').catch(() => ''));
}

/**
 * The `cluster_name` of the server on `dataFolder`. It stands in the server's command line, which anybody may read,
 * and is made from the folder's identity on disk, so a copied or restored folder does not claim its original's server.
 */
export async function clusterNameOf(dataFolder: string): Promise<string> {
  const { dev, ino } = await stat(dataFolder, { bigint: true });
  return `saman-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`;
}

/**
 * Leaves `dataFolder` without a live server. One that lives is being stopped by its watchdog: we wait, and if that
 * takes too long stop it ourselves. Returns whether the last server ended without a clean stop, so that
 * PostgreSQL will recover.
 *
 * Throws when a live server does not end.
 */
export async function outliveFormerServer({ dataFolder, onWait, patience = 2000 }: Former): Promise<boolean> {
  const former = await readPidFile(dataFolder);
  const name = await clusterNameOf(dataFolder);
  if (former !== undefined && (await isServer(former.pid, name))) {
    onWait();
    await endServer(former.pid, name, patience);
  }
  const crashed = (await readPidFile(dataFolder)) !== undefined;
  if (crashed) await disownPidFile(dataFolder);
  // The socket has a pid file of its own. No other server can have a socket in this folder, so it goes.
  await rm(join(dataFolder, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  return crashed;
}

/** Its watchdog is first given the time to do it. */
async function endServer(pid: number, name: string, patience: number): Promise<void> {
  if (await endsWithin(pid, name, patience)) return;
  for (const [signal, factor] of STOP_SIGNALS) {
    sendSignal(pid, signal);
    if (await endsWithin(pid, name, factor * patience)) return;
  }
  throw new Error(`A PostgreSQL server with process id ${pid} does not end.`);
}

/** Is `pid` a live process, and that of the server called `name`? */
export async function isServer(pid: number, name: string): Promise<boolean> {
  const words = await readCommandLine(pid);
  return words.includes(`cluster_name=${name}`);
}

/**
 * Writes our own process id over that of the dead server. Its number may since belong to a live stranger, or to its own
 * corpse if nobody collects those, and PostgreSQL would refuse to start; it takes its parent's number, which ours is, for a leftover. The file is not
 * removed, because PostgreSQL finds in its other lines whether processes of the dead server still use the data.
 */
async function disownPidFile(dataFolder: string): Promise<void> {
  const content = await readFile(pidPath(dataFolder), 'utf8');
  await writeFile(pidPath(dataFolder), content.replace(/^\d+/, String(process.pid)));
}

function pidPath(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

async function endsWithin(pid: number, name: string, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isServer(pid, name)) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Linux tells it exactly; elsewhere `ps` does, with the words joined by spaces (ours contain none). */
async function readCommandLine(pid: number): Promise<string[]> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout.trim().split(' ');
  } catch {
    return [];
  }
}
