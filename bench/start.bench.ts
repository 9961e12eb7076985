import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../tests/lifecycle/launched.ts';
import { median } from './measurement.ts';
import type { Table } from './measurement.ts';

const restarts = 5;

/** The lines a start prints, and what has been done when each appears. */
const parts = {
  'Finding the database program …': 'build and load the program',
  'Starting the database …': 'find PostgreSQL',
  'Saman is ready': 'start PostgreSQL, migrate, listen',
};

/** The time from `npm start` (without npm itself) to `Saman is ready`, on a database that is there already. */
export async function measure(report: (line: string) => void): Promise<Table[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-bench-'));
  try {
    report('Making a database …');
    await start(dataDir);
    const starts: Awaited<ReturnType<typeof start>>[] = [];
    for (let restart = 1; restart <= restarts; restart += 1) {
      report(`Restart ${restart} of ${restarts} …`);
      starts.push(await start(dataDir));
    }
    const of = (part: string) => Math.round(median(starts.map((times) => times.get(part) ?? Number.NaN)));
    const rows = [...Object.values(parts), 'all'].map((part) => ({ part, 'median ms': of(part) }));
    return [{ title: `Start, median of ${restarts} restarts`, rows, note: 'Aim: under 3000 ms in all.' }];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Start, stop, and answer how many milliseconds each part took. */
async function start(dataDir: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const begun = performance.now();
  let last = begun;
  const saman = launch({
    dataDir,
    onLine: (line) => {
      const part = Object.entries(parts).find(([beginning]) => line.startsWith(beginning))?.[1];
      if (part === undefined) return;
      times.set(part, performance.now() - last);
      last = performance.now();
    },
  });
  await saman.ready;
  times.set('all', performance.now() - begun);
  await saman.stop();
  return times;
}
