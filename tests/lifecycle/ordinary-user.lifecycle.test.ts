import { spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nobody } from '../../src/platform/db/cluster/server-user.ts';
import { root } from '../../src/platform/root.ts';
import { useFolder } from './data-folder.ts';
import { isAlive, launch, postgresPid } from './launched.ts';
import { report, storedReports } from './reports.ts';

const folder = useFolder();

/** What the repository holds, without what a build and a run leave in it. */
const left = new Set(['node_modules', '.build', '.data', '.git']);

/**
 * A copy of the repository that `uid` may read, and write only where a clone's owner writes: `.build` and
 * `.data`. The libraries are those of this repository behind a link, or copies where the user may not go.
 */
async function readableCopy({ uid, gid }: { uid: number; gid: number }): Promise<string> {
  const copy = path.join(folder.path, 'saman');
  await chmod(folder.path, 0o755);
  await mkdir(copy);
  for (const name of await readdir(root))
    if (!left.has(name)) await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  const libraries = path.join(root, 'node_modules');
  if (spawnSync(process.execPath, ['--version'], { uid, gid, cwd: '/' }).status === 0)
    await symlink(libraries, path.join(copy, 'node_modules'));
  // Half a gigabyte: as hard links where the file system allows.
  else if (spawnSync('cp', ['-al', libraries, copy]).status !== 0) spawnSync('cp', ['-a', libraries, copy]);
  for (const name of ['.build', '.data']) {
    await mkdir(path.join(copy, name));
    await chown(path.join(copy, name), uid, gid);
  }
  return copy;
}

test('an ordinary user without a home starts, writes, stops and starts again', async (test) => {
  test.skip(process.getuid?.() !== 0, 'every test of this run is already run by an ordinary user');
  const user = await nobody();
  const cwd = await readableCopy(user);
  const dataDir = path.join(cwd, '.data');
  const node = path.join(cwd, path.relative(root, process.execPath));
  const command = [node, path.join(cwd, 'tools', 'launch.mjs'), 'serve'] as const;
  const environment = { DATA_DIR: '.data' };

  const first = launch({ dataDir, cwd, user, command, environment });
  const address = await first.ready;
  expect((await fetch(new URL('/nn/', address))).status).toBe(200);
  expect((await report(address, '1508', 'By an ordinary user.')).status).toBe(303);
  const postgres = postgresPid(dataDir);
  expect((await stat(`/proc/${postgres}`)).uid).toBe(user.uid);
  expect(await first.stop()).toEqual({ code: 0, signal: null });
  expect(isAlive(postgres)).toBe(false);

  const second = launch({ dataDir, cwd, user, command, environment });
  await second.ready;
  expect(await storedReports(dataDir)).toEqual(['By an ordinary user.']);
  expect(await second.stop()).toEqual({ code: 0, signal: null });
  expect(first.errors() + second.errors()).toBe('');
});
