import { lstat, mkdir, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isShortEnough, provideSocketHost } from './socket-host.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'saman-test-'));
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

test.runIf(process.platform === 'linux')('a socket path may have 107 bytes, not letters', () => {
  const socketName = '/.s.PGSQL.5432';
  const longest = `/${'x'.repeat(106 - socketName.length)}`;
  expect(isShortEnough(longest)).toBe(true);
  expect(isShortEnough(`${longest}x`)).toBe(false);
  expect(isShortEnough(longest.replace('x', 'ø'))).toBe(false);
});

test('a short folder is used as it is', async () => {
  expect((await provideSocketHost('/srv', '/srv/data')).folder).toBe('/srv/data');
});

test('a long folder gets one private link, found again after a crash and removed at the end', async () => {
  const dataFolder = join(home, 'x'.repeat(110));
  await mkdir(dataFolder);
  const first = await provideSocketHost(home, dataFolder);
  expect(isShortEnough(first.folder)).toBe(true);
  expect(await readlink(first.folder)).toBe(dataFolder);
  expect((await lstat(dirname(first.folder))).mode & 0o777).toBe(0o700);

  const afterCrash = await provideSocketHost(home, dataFolder);
  expect(afterCrash.folder).toBe(first.folder);

  await afterCrash.remove();
  await first.remove();
  await expect(lstat(dirname(first.folder))).rejects.toThrow('ENOENT');
});

test('a remembered link that leads elsewhere is not used', async () => {
  const dataFolder = join(home, 'x'.repeat(110));
  const moved = join(home, 'y'.repeat(110));
  const first = await provideSocketHost(home, dataFolder);
  const second = await provideSocketHost(home, moved);
  expect(await readlink(second.folder)).toBe(moved);
  expect(await readlink(first.folder)).toBe(dataFolder);
  await second.remove();
  await first.remove();
});
