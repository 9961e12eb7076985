import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeFileLock } from './file-lock.ts';

/** What the holder tells those who are refused: known once it is ready. */
export type InstanceInfo = {
  /** Where it answers. */
  url?: string;
  /** How to reach its database, as the application's role: a command line can then work beside it. */
  database?: InstanceDatabase;
};

/** Connects without a password; `host` is the folder of the socket, which only the holder's user may enter. */
export type InstanceDatabase = { host: string; port: number; user: string; database: string };

/** The right to be the one live instance on a DATA_DIR. It also ends with the process. */
export type InstanceClaim = {
  /** Replaces what others are told. Does nothing after `release`. */
  update(info: InstanceInfo): Promise<void>;
  /** Gives the claim up. A second call does nothing. */
  release(): Promise<void>;
};

/** Who holds the claim. `pid` is undefined when the holder could not be asked, for instance in another container. */
export type InstanceHeld = {
  heldBy: InstanceInfo & { pid: number | undefined; since: string | undefined };
};

type HolderNote = InstanceInfo & { pid: number; since: string };

/**
 * Claims `dataDir` for this process, so that two starts never share a database, a secrets file or a port.
 * Creates the folder with mode 0700 if it is missing; writes `instance.lock` and `instance.json` in it.
 *
 * The lock decides and the note only informs: a note left by a killed process means nothing, and of two simultaneous
 * starts the kernel lets one through.
 */
export async function claimInstance(
  dataDir: string,
  info: InstanceInfo,
): Promise<InstanceClaim | InstanceHeld> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeFileLock(join(dataDir, 'instance.lock'));
  if (lock === undefined) return { heldBy: await readHolder(dataDir) };

  const since = new Date().toISOString();
  let released = false;
  function tell(told: InstanceInfo): void {
    if (!released) writeNote(dataDir, { pid: process.pid, ...told, since });
  }
  try {
    tell(info);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    async update(told) {
      tell(told);
    },
    async release() {
      if (released) return;
      released = true;
      rmSync(notePath(dataDir), { force: true });
      lock.release();
    },
  };
}

function notePath(dataDir: string): string {
  return join(dataDir, 'instance.json');
}

function writeNote(dataDir: string, note: HolderNote): void {
  const draft = `${notePath(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  renameSync(draft, notePath(dataDir));
}

/** The holder writes its note just after it got the lock, so a note by a dead process is given a moment to be replaced. */
async function readHolder(dataDir: string): Promise<InstanceHeld['heldBy']> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const note = readNote(dataDir);
    if (note !== undefined && isAlive(note.pid)) return note;
    await sleep(50);
  }
  return { pid: undefined, since: undefined };
}

function readNote(dataDir: string): HolderNote | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(dataDir), 'utf8'));
    return isHolderNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isHolderNote(note: unknown): note is HolderNote {
  return (
    typeof note === 'object' &&
    note !== null &&
    'pid' in note &&
    typeof note.pid === 'number' &&
    'since' in note &&
    typeof note.since === 'string' &&
    (!('url' in note) || typeof note.url === 'string') &&
    (!('database' in note) || isDatabase(note.database))
  );
}

function isDatabase(told: unknown): told is InstanceDatabase {
  return (
    typeof told === 'object' &&
    told !== null &&
    'host' in told &&
    typeof told.host === 'string' &&
    'port' in told &&
    typeof told.port === 'number' &&
    'user' in told &&
    typeof told.user === 'string' &&
    'database' in told &&
    typeof told.database === 'string'
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
