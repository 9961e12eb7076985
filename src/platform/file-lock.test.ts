import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeFileLock } from './file-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a lock is given to one at a time, and the file stays empty', async () => {
  const path = join(folder, 'lock');
  const first = takeFileLock(path);
  expect(takeFileLock(path)).toBe(undefined);
  first?.release();
  const second = takeFileLock(path);
  expect(second).not.toBe(undefined);
  first?.release();
  expect(takeFileLock(path)).toBe(undefined);
  second?.release();
  expect((await stat(path)).size).toBe(0);
});

test('a lock whose holder forgot it is still held', async () => {
  const path = join(folder, 'lock');
  takeAndForget(path);
  for (let round = 0; round < 3; round++) {
    await nextTurn();
    collectGarbage();
  }
  expect(takeFileLock(path)).toBe(undefined);
});

test('a folder that is missing is an error and not a refusal', () => {
  expect(() => takeFileLock(join(folder, 'missing', 'lock'))).toThrow('unable to open database file');
});

/** A function of its own, so that nothing of the lock stays on the test's stack. */
function takeAndForget(path: string): void {
  if (takeFileLock(path) === undefined) throw new Error('The lock was not free.');
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Garbage cannot be collected at will.');
  collect();
}
