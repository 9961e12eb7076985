import { open, readFile } from 'node:fs/promises';
import type { RecordedHead } from './chain-check.ts';

/**
 * Write a head down as one line of JSON at the end of `file`, and return only when it is on disk.
 * A line that a crash tore off half-way is ended first, so that it cannot swallow the new one.
 */
export async function appendHead(file: string, { at, number, hash }: RecordedHead): Promise<void> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    const start = size > 0 && buffer.toString() !== '\n' ? '\n' : '';
    await handle.writeFile(`${start}${JSON.stringify({ at, number, hash })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The heads in `file`, oldest first. No file means none; a torn line was never a recorded head. */
export async function readHeads(file: string): Promise<RecordedHead[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text
    .split('\n')
    .map(headOf)
    .filter((head) => head !== null);
}

function headOf(line: string): RecordedHead | null {
  try {
    const { at, number, hash } = JSON.parse(line) as Partial<Record<string, unknown>>;
    return typeof at === 'string' && Number.isSafeInteger(number) && /^[0-9a-f]{64}$/.test(String(hash))
      ? { at, number: Number(number), hash: String(hash) }
      : null;
  } catch {
    return null;
  }
}
