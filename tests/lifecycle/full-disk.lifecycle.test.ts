import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { useFolder } from './data-folder.ts';
import { launch, runCommand, serverPid } from './launched.ts';
import { flood, municipalityNumbers, report, storedReports } from './reports.ts';

const folder = useFolder();
const place = () => path.join(folder.path, 'small-disk');
let mounted = false;

beforeAll(async () => {
  await mkdir(place());
  const mount = ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', place()];
  mounted = process.getuid?.() === 0 && spawnSync('mount', mount).status === 0;
});
afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', place()]);
});

/** Write until the disk takes no more. Returns the file to remove. */
async function fill(): Promise<string> {
  const file = path.join(place(), 'filler');
  const stream = createWriteStream(file);
  const failed = once(stream, 'error');
  const block = Buffer.alloc(1024 * 1024);
  stream.on('drain', () => stream.write(block));
  stream.write(block);
  const [error] = await failed;
  expect(error).toMatchObject({ code: 'ENOSPC' });
  return file;
}

test('a full disk: readers are told and keep what they typed, the process lives, and it comes back', async (test) => {
  test.skip(!mounted, 'a small disk can only be made by root');
  const dataDir = path.join(place(), 'data');
  const saman = launch({ dataDir });
  const address = await saman.ready;
  const numbers = await municipalityNumbers(address);
  const server = serverPid(dataDir);
  const filler = await fill();
  // There is room left inside the files of the database; the flood uses it up.
  const sending = flood(address, numbers, 'On a full disk');
  await vi.waitUntil(() => sending.refused.length > 0, { timeout: 20_000 });
  await sending.stop();
  expect([...new Set(sending.refused.map(({ status }) => status))]).toEqual([503]);
  expect(
    sending.refused.filter(({ text, explanation }) => !text.includes(`>${explanation}</textarea>`)),
  ).toEqual([]);
  expect(sending.broken).toBe(0);
  expect((await fetch(new URL('/health/live', address))).status).toBe(200);

  await rm(filler);
  const again = async () => (await report(address, '0301', 'Room again.')).status === 303;
  await vi.waitUntil(again, { timeout: 20_000, interval: 200 });
  expect(serverPid(dataDir)).toBe(server);
  const stored = await storedReports(dataDir);
  expect(sending.acknowledged.filter((explanation) => !stored.includes(explanation))).toEqual([]);
  expect(await saman.stop()).toEqual({ code: 0, signal: null });
  expect(await runCommand(['audit', 'verify'], { dataDir })).toMatchObject({ code: 0 });
});
