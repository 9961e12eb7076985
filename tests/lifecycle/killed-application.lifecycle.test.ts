import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { useFolder } from './data-folder.ts';
import { addressOf, isAlive, launch, postgresPid, runCommand, serverPid } from './launched.ts';
import type { Launched } from './launched.ts';
import { flood, municipalityNumbers, storedReports } from './reports.ts';
import type { Flood } from './reports.ts';

const folder = useFolder();
let dataDir: string;
let saman: Launched;
let address: string;
let numbers: string[];
/** Everything any reader of this file was told is kept. */
const acknowledged: string[] = [];

beforeAll(() => {
  dataDir = path.join(folder.path, 'data');
});
beforeEach(async () => {
  saman = launch({ dataDir });
  address = await saman.ready;
  numbers = await municipalityNumbers(address);
});

/** Let readers send reports, do `attack` in the middle of it, and remember what they were told is kept. */
async function floodDuring(name: string, attack: (sending: Flood) => Promise<unknown>): Promise<Flood> {
  const sending = flood(address, numbers, name);
  await vi.waitUntil(() => sending.acknowledged.length >= 100, { timeout: 20_000 });
  await attack(sending);
  await sending.stop();
  acknowledged.push(...sending.acknowledged);
  return sending;
}

/** What is stored that nobody was told of: reports whose answer was cut off. Fails when one that was told of is missing. */
async function unacknowledged(): Promise<string[]> {
  const stored = await storedReports(dataDir);
  expect(new Set(stored).size).toBe(stored.length);
  expect(acknowledged.filter((explanation) => !stored.includes(explanation))).toEqual([]);
  return stored.filter((explanation) => !acknowledged.includes(explanation));
}

async function gone(pid: number): Promise<void> {
  await vi.waitUntil(() => !isAlive(pid), { timeout: 5000, interval: 20 });
}

describe('killed with -9', () => {
  test('the server: Postgres ends within seconds, and the next start has every acknowledged report', async () => {
    const postgres = postgresPid(dataDir);
    await floodDuring('The server killed', async () => {
      process.kill(serverPid(dataDir), 'SIGKILL');
      expect(await saman.ended).toEqual({ code: 1, signal: null });
    });
    await gone(postgres);

    const next = launch({ dataDir });
    await next.ready;
    // Each of the eight readers may have had one report under way.
    expect((await unacknowledged()).length).toBeLessThanOrEqual(8);
    await next.stop();
    expect(await runCommand(['audit', 'verify'], { dataDir })).toMatchObject({ code: 0, errors: '' });
  });

  test('the server, and started again at once: it waits for what is left and serves', async () => {
    process.kill(serverPid(dataDir), 'SIGKILL');
    const next = launch({ dataDir });
    expect((await fetch(new URL('/nn/', await next.ready))).status).toBe(200);
    await unacknowledged();
    await next.stop();
  });

  test('the launcher: the server answers what is under way and shuts down by itself', async () => {
    const [server, postgres] = [serverPid(dataDir), postgresPid(dataDir)];
    const sending = await floodDuring('The launcher killed', async () => {
      process.kill(saman.pid, 'SIGKILL');
      await gone(server);
      await gone(postgres);
    });
    expect(sending.refused).toEqual([]);
    expect(addressOf(dataDir)).toBeUndefined();
  });
});

test.runIf(spawnSync('npm', ['--version']).status === 0)(
  'npm killed with -9: the server shuts down by itself',
  async () => {
    await saman.stop();
    const npm = launch({
      dataDir,
      command: ['npm', 'start'],
      environment: { npm_config_update_notifier: 'false' },
    });
    await npm.ready;
    const [server, postgres] = [serverPid(dataDir), postgresPid(dataDir)];
    process.kill(npm.pid, 'SIGKILL');
    await gone(server);
    await gone(postgres);
    expect(npm.lines.at(-1)).toBe('Stopping …');
  },
);

describe('Postgres killed with -9', () => {
  test('it comes back by itself; meanwhile readers are told, and keep what they typed', async () => {
    const killed = postgresPid(dataDir);
    const server = serverPid(dataDir);
    const sending = await floodDuring('Postgres killed', async ({ refused, acknowledged: kept }) => {
      process.kill(killed, 'SIGKILL');
      await vi.waitUntil(() => refused.length > 0, { timeout: 10_000 });
      const before = kept.length;
      await vi.waitUntil(() => kept.length >= before + 50, { timeout: 20_000 });
    });
    expect(serverPid(dataDir)).toBe(server);
    expect(postgresPid(dataDir)).not.toBe(killed);
    expect(sending.broken).toBe(0);
    expect(Math.max(...sending.refused.map(({ milliseconds }) => milliseconds))).toBeLessThan(10_000);
    expect([...new Set(sending.refused.map(({ status }) => status))]).toEqual([503]);
    const lost = sending.refused.filter(
      ({ text, explanation }) => !text.includes(`>${explanation}</textarea>`),
    );
    expect(lost).toEqual([]);
    expect((await fetch(new URL('/nn/municipalities/1508', address))).status).toBe(200);
    expect((await unacknowledged()).length).toBeLessThanOrEqual(3 * 8);
    expect(await saman.stop()).toEqual({ code: 0, signal: null });
    expect(await runCommand(['audit', 'verify'], { dataDir })).toMatchObject({ code: 0, errors: '' });
  });
});
