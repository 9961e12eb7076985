import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clusterNameOf, isServer, outliveFormerServer, parsePidFile } from './former-server.ts';

const LINES_AFTER_PID = ['/data', '1795302876', '5432', '.', '', ' 10035208         9'];

describe('the pid file', () => {
  test('tells the process and that it is ready', () => {
    expect(parsePidFile(['8332', ...LINES_AFTER_PID, 'ready   ', ''].join('\n'))).toEqual({
      pid: 8332,
      ready: true,
    });
  });
  test('of a server that starts is not ready', () => {
    expect(parsePidFile(['8332', ...LINES_AFTER_PID, 'starting', ''].join('\n'))).toEqual({
      pid: 8332,
      ready: false,
    });
  });
  test('without a process tells nothing', () => {
    expect(['', 'x', '0', '-5'].map(parsePidFile)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('beside real processes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function leavePidFile(pid: number): Promise<string> {
    const content = [pid, ...LINES_AFTER_PID, 'ready   ', ''].join('\n');
    await writeFile(join(folder, 'postmaster.pid'), content);
    return content;
  }

  test('a folder keeps its name when it moves and a copy gets another', async () => {
    const name = await clusterNameOf(folder);
    await cp(folder, `${folder}-copy`, { recursive: true });
    await rename(folder, `${folder}-moved`);
    await rename(`${folder}-copy`, folder);
    expect(await clusterNameOf(`${folder}-moved`)).toBe(name);
    expect(await clusterNameOf(folder)).not.toBe(name);
    await rm(`${folder}-moved`, { recursive: true });
  });

  test('a live stranger with the old number is left alone, and the file no longer names it', async () => {
    const stranger = spawn('sleep', ['60']);
    const content = await leavePidFile(stranger.pid ?? 0);
    let waits = 0;
    expect(await outliveFormerServer({ dataFolder: folder, onWait: () => waits++ })).toBe(true);
    expect(waits).toBe(0);
    expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
    expect(await readFile(join(folder, 'postmaster.pid'), 'utf8')).toBe(
      content.replace(String(stranger.pid), String(process.pid)),
    );
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });

  test('a server of ours that does not end by itself is stopped', async () => {
    const name = await clusterNameOf(folder);
    const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', `cluster_name=${name}`]);
    const ended = once(server, 'exit');
    await leavePidFile(server.pid ?? 0);
    expect(await isServer(server.pid ?? 0, name)).toBe(true);
    let waits = 0;
    await outliveFormerServer({ dataFolder: folder, onWait: () => waits++, patience: 100 });
    expect(waits).toBe(1);
    expect(await ended).toEqual([null, 'SIGINT']);
  });

  test('a clean stop has left nothing to recover', async () => {
    expect(await outliveFormerServer({ dataFolder: folder, onWait: () => {} })).toBe(false);
  });
});
