import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../src/platform/root.ts';
import { useFolder } from './data-folder.ts';
import { addressOf, isAlive, launch, postgresPid, runCommand, serverPid } from './launched.ts';
import { report, storedReports } from './reports.ts';
import { slowReport } from './slow-report.ts';

const folder = useFolder();
let dataDir: string;

beforeAll(() => {
  dataDir = path.join(folder.path, 'data');
});

describe('one life after the other', () => {
  test('the first start makes the database, loads the register, and a report is kept', async () => {
    const saman = launch({ dataDir });
    const address = await saman.ready;
    expect(saman.lines).toEqual([
      'Finding the database program …',
      'Making a new database …',
      'Starting the database …',
      expect.stringMatching(/^Brought the database up to date \(\d+ steps\)\.$/),
      'Loading the register of municipalities since 2008 …',
      'Loading indicators and figures …',
      `Saman is ready: ${address}`,
    ]);
    const front = await fetch(new URL('/nn/', address));
    expect({ status: front.status, language: /<html lang="(\w+)"/.exec(await front.text())?.[1] }).toEqual({
      status: 200,
      language: 'nn',
    });
    expect((await report(address, '1508', 'The first report.')).status).toBe(303);
    const postgres = postgresPid(dataDir);
    expect(await saman.stop()).toEqual({ code: 0, signal: null });
    expect(saman.lines.at(-1)).toBe('Stopping …');
    expect(saman.errors()).toBe('');
    expect(isAlive(postgres)).toBe(false);
  });

  test('the second start loads nothing and has the same data, and the audit chain is whole', async () => {
    const saman = launch({ dataDir, cwd: '/' });
    const address = await saman.ready;
    expect(saman.lines).toEqual([
      'Finding the database program …',
      'Starting the database …',
      `Saman is ready: ${address}`,
    ]);
    expect(await storedReports(dataDir)).toEqual(['The first report.']);
    await saman.stop();
    expect(await runCommand(['audit', 'verify'], { dataDir })).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^The audit chain is whole: \d+ entries, checked against \d recorded heads?\.$/,
      ),
      errors: '',
    });
  });
});

describe('somebody is there already', () => {
  test('a second start on the same folder says so and harms nothing', async () => {
    const first = launch({ dataDir });
    const address = await first.ready;
    const pid = serverPid(dataDir);
    const second = launch({ dataDir });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.errors()).toBe(
      `Saman already runs on ${dataDir} (process ${pid}) and answers at ${address}.\n`,
    );
    expect(second.lines).toEqual([]);
    expect((await report(address, '1508', 'While another start was refused.')).status).toBe(303);
    // The page and what it needs are still there although the second start has built again.
    const page = await (await fetch(new URL('/nn/', address))).text();
    const style = /href="(\/assets\/app-[^"]+\.css)"/.exec(page)?.[1] ?? '';
    expect((await fetch(new URL(style, address))).status).toBe(200);
    expect(await first.stop()).toEqual({ code: 0, signal: null });
  });
});

describe('ways to stop', () => {
  test('output that nobody reads any more does not end it', async () => {
    const line = `"${process.execPath}" "${path.join(root, 'tools', 'launch.mjs')}" serve 2>&1 | head -n 1`;
    const shell = launch({ dataDir, command: ['/bin/sh', '-c', line] });
    const address = await vi.waitUntil(() => addressOf(dataDir), { timeout: 20_000 });
    expect((await fetch(new URL('/nn/', address))).status).toBe(200);
    expect(shell.lines).toEqual(['Finding the database program …']);
    const pid = serverPid(dataDir);
    shell.toGroup('SIGINT');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  test('a request under way is answered before it ends, and its kept connection is not waited for', async () => {
    const saman = launch({ dataDir });
    const address = await saman.ready;
    const slow = slowReport(address, 'Sent slowly while it was being stopped.');
    await slow.begun;
    process.kill(saman.pid, 'SIGTERM');
    await expect.poll(() => saman.lines.at(-1)).toBe('Stopping …');
    await expect(fetch(new URL('/nn/', address))).rejects.toThrow('fetch failed');
    slow.finish();
    expect(await slow.status).toBe(303);
    const answered = performance.now();
    expect(await saman.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - answered).toBeLessThan(3000);
  });

  test('a second Ctrl-C does not wait for the request under way', async () => {
    const saman = launch({ dataDir });
    const slow = slowReport(await saman.ready, 'Never finished.');
    await slow.begun;
    const postgres = postgresPid(dataDir);
    saman.toGroup('SIGINT');
    await expect.poll(() => saman.lines.at(-1)).toBe('Stopping …');
    saman.toGroup('SIGINT');
    expect(await saman.ended).toEqual({ code: 130, signal: null });
    await expect.poll(() => isAlive(postgres), { timeout: 5000 }).toBe(false);
    await expect(slow.status).rejects.toThrow('socket hang up');
  });

  test('what was answered during those stops is there at the next start', async () => {
    const saman = launch({ dataDir });
    await saman.ready;
    expect(await storedReports(dataDir)).toEqual([
      'The first report.',
      'While another start was refused.',
      'Sent slowly while it was being stopped.',
    ]);
    await saman.stop();
  });
});
