import { setTimeout as sleep } from 'node:timers/promises';
import type { Postmaster } from './postmaster.ts';

export type ClusterState = 'running' | 'restarting' | 'stopped';

/** The log of the application, in pino's manner: an object, then a sentence. */
export type Log = Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;

export type Supervisor = {
  readonly state: ClusterState;
  /** The process id of the current server; while it restarts, that of the one that ended. */
  readonly pid: number;
  /** Calls `listener` each time the server is ready again after a crash. Returns how to stop that. */
  onRestart: (listener: () => void) => () => void;
  stop(): Promise<void>;
};

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 10_000;
const LONG_ENOUGH_MS = 60_000;

/** How long to wait before the next start, given the wait before the last one and how long that server ran. */
export function nextDelay(lastDelay: number | undefined, ranFor: number): number {
  if (lastDelay === undefined || ranFor >= LONG_ENOUGH_MS) return FIRST_DELAY_MS;
  return Math.min(lastDelay * 2, LONGEST_DELAY_MS);
}

/**
 * Keeps a server running: when it ends unasked, starts another after a wait that doubles while it does not
 * last. `start` makes one that is ready; it must give up when its signal is aborted. Tells `log`.
 */
export function supervise(
  first: Postmaster,
  start: (signal: AbortSignal) => Promise<Postmaster>,
  log: Log,
): Supervisor {
  const stopping = new AbortController();
  const listeners = new Set<() => void>();
  let current = first;
  let state: ClusterState = 'running';
  let stopped: Promise<void> | undefined;

  async function keepRunning(): Promise<void> {
    let delay: number | undefined;
    while (!stopping.signal.aborted) {
      const startedAt = performance.now();
      const ending = await current.ended;
      if (stopping.signal.aborted) return;
      state = 'restarting';
      delay = nextDelay(delay, performance.now() - startedAt);
      log.error({ pid: current.pid, ending, delay }, 'PostgreSQL ended unexpectedly and is started again');
      const next = await restart(delay);
      if (next === undefined) return;
      ({ server: current, delay } = next);
      state = 'running';
      log.info({ pid: current.pid }, 'PostgreSQL is ready again');
      for (const listener of listeners) listener();
    }
  }

  async function restart(firstDelay: number): Promise<{ server: Postmaster; delay: number } | undefined> {
    for (let delay = firstDelay; ; delay = nextDelay(delay, 0)) {
      try {
        await sleep(delay, undefined, { signal: stopping.signal });
        return { server: await start(stopping.signal), delay };
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        log.error({ err: error, delay }, 'PostgreSQL could not be started again; the next try follows');
      }
    }
  }

  const keeping = keepRunning();

  async function stopOnce(): Promise<void> {
    stopping.abort();
    await current.stop();
    await keeping;
    // A restart may have succeeded in the moment of the stop; `current` is then another server.
    await current.stop();
    state = 'stopped';
  }

  return {
    get state() {
      return state;
    },
    get pid() {
      return current.pid;
    },
    onRestart(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped ??= stopOnce();
      return stopped;
    },
  };
}
