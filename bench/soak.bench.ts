import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../src/platform/root.ts';
import type { Table } from './measurement.ts';

const share = Number(process.env['SAMAN_BENCH_SHARE'] ?? '1');
const seconds = Math.ceil(1800 * share);

/** What the hammer test leaves behind. */
interface Outcome {
  readonly faults: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * The hammer of `tests/hammer` on one application for half an hour: many clients write, freeze, sign, send in, take back
 * and remark at once while connections are torn, and at the end every promise is held against what is there. Throws when
 * one is broken. The seed is `SAMAN_HAMMER_SEED`, or that of the test.
 */
export async function measure(report: (line: string) => void): Promise<Table[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-soak-'));
  const result = path.join(folder, 'result.json');
  report(`Hammering for ${seconds} s …`);
  try {
    const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--project', 'unit', 'tests/hammer/hammer.test.ts'],
      {
        cwd: root,
        env: { ...process.env, SAMAN_HAMMER_SECONDS: String(seconds), SAMAN_HAMMER_RESULT: result },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    await once(child, 'close');
    const { faults, counts }: Outcome = JSON.parse(await readFile(result, 'utf8'));
    if (faults.length > 0) throw new Error(`Broken promises:\n${faults.join('\n')}`);
    const rows = Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b));
    return [
      {
        title: `One application under the hammer for ${seconds} s: nothing lost, nothing signed unread, nothing sent twice`,
        rows: rows.map(([what, times]) => ({ what, times })),
        note: 'After the colon stands why it was refused. "torn off": the connection was torn in the middle of it.',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
