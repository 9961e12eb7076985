import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../src/platform/root.ts';

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Saman as an operator starts it: a launcher, the server under it, and Postgres under that. */
export interface Launched {
  /** The launcher (or npm); also the number of its process group. */
  readonly pid: number;
  /** Standard output, line by line, so far. */
  readonly lines: readonly string[];
  /** Standard error so far. */
  errors(): string;
  /** The address of `Saman is ready: …`. Rejects with all output when it ends first. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ending>;
  /** Signal the whole group, as a terminal does with Ctrl-C. */
  toGroup(signal: NodeJS.Signals): void;
  /** Ctrl-C, and wait for the end. */
  stop(): Promise<Ending>;
}

export interface LaunchOptions {
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Instead of the launcher of this repository under this Node. */
  readonly command?: readonly [program: string, ...words: string[]];
  readonly cwd?: string;
  /** Told of each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
  readonly user?: { readonly uid: number; readonly gid: number };
}

const running = new Set<Launched>();

/** End everything a test left running; for `afterEach`, so that a failed test does not disturb the next. */
export async function endAll(): Promise<void> {
  for (const launched of running) {
    launched.toGroup('SIGKILL');
    await launched.ended;
  }
}

/** Start Saman on a free port. The settings of the machine the test runs on do not reach it. */
export function launch({ dataDir, environment = {}, command, cwd, onLine, user }: LaunchOptions): Launched {
  const [program, ...words] = command ?? [process.execPath, path.join(root, 'tools', 'launch.mjs'), 'serve'];
  const child = spawn(program, words, {
    cwd: cwd ?? root,
    env: { PATH: process.env['PATH'], PORT: '0', SAMAN_LOG: 'warn', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...user,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} cannot be run.`);
  const lines: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // Not `exit`: output may still be on its way then.
  const ended = once(child, 'close').then(([code, signal]): Ending => ({ code, signal }));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
      const address = /^Saman is ready: (.+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () =>
      reject(new Error(`It ended before it was ready:\n${lines.join('\n')}\n${errors}`)),
    );
  });
  // Tests of refused starts never look at `ready`.
  ready.catch(() => {});
  const launched: Launched = {
    pid,
    lines,
    errors: () => errors,
    ready,
    ended,
    toGroup: (signal) => {
      try {
        process.kill(-pid, signal);
      } catch {
        // The group is gone already.
      }
    },
    stop: async () => {
      launched.toGroup('SIGINT');
      return ended;
    },
  };
  running.add(launched);
  void ended.then(() => running.delete(launched));
  return launched;
}

/** Run `saman <words>` to its end. */
export async function runCommand(
  words: readonly string[],
  options: LaunchOptions,
): Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }> {
  const launcher = path.join(root, 'tools', 'launch.mjs');
  const launched = launch({ ...options, command: [process.execPath, launcher, 'saman', ...words] });
  const { code } = await launched.ended;
  return { code, output: launched.lines.join('\n'), errors: launched.errors() };
}

interface InstanceNote {
  readonly pid: number;
  readonly url?: string;
}

/** What a running Saman has written about itself. */
function readNote(dataDir: string): InstanceNote {
  return JSON.parse(readFileSync(path.join(dataDir, 'instance.json'), 'utf8')) as InstanceNote;
}

/** The process that serves, below the launcher. */
export function serverPid(dataDir: string): number {
  return readNote(dataDir).pid;
}

/** Where a running Saman answers, for starts whose output is not read; undefined until it is ready. */
export function addressOf(dataDir: string): string | undefined {
  try {
    return readNote(dataDir).url;
  } catch {
    return undefined;
  }
}

/** The embedded Postgres, by the first line of its own pid file. */
export function postgresPid(dataDir: string): number {
  return Number.parseInt(readFileSync(path.join(clusterOf(dataDir), 'postmaster.pid'), 'utf8'), 10);
}

/** The folder of the embedded cluster; its socket lies there too. */
export function clusterOf(dataDir: string): string {
  return path.join(dataDir, 'postgres', 'data');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
