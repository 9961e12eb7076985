import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { startCluster, type Cluster } from './cluster.ts';
import { clusterNameOf, isServer } from './former-server.ts';
import { runScript, type ScriptedChild } from './scripted-child.ts';
import { ask, dataFolderOf, SILENT, useWorkplace, withCluster } from './workplace.ts';

const SECONDS = 1000;
const place = useWorkplace();
let dataDir: string;

beforeEach(() => {
  dataDir = place.newDataDir();
});

/** Runs the script that writes rows until it is killed. */
function startWriter(): ScriptedChild {
  return runScript(place.script, ['write', dataDir, import.meta.url]);
}

/** Waits until the writer has written, lets `attack` happen, kills it, and returns every row it was told is stored. */
async function killAfterSomeRows(writer: ScriptedChild, attack = () => {}): Promise<unknown[]> {
  const acknowledged: unknown[] = [];
  while (acknowledged.length < 200) acknowledged.push((await writer.next())['id']);
  attack();
  const rest = writer.rest('id');
  await writer.kill('SIGKILL');
  return [...acknowledged, ...(await rest)];
}

/** One row may be stored whose acknowledgement the killed process never read. */
async function expectRows(cluster: Cluster, acknowledged: unknown[]): Promise<void> {
  const rows = await ask(cluster, 'select id from public.acknowledged order by id');
  expect(rows.slice(0, acknowledged.length).map((row) => row['id'])).toEqual(acknowledged);
  expect(rows.length - acknowledged.length).toBeLessThanOrEqual(1);
}

async function until(condition: () => Promise<boolean>, milliseconds: number): Promise<void> {
  await expect.poll(condition, { timeout: milliseconds, interval: 20 }).toBe(true);
}

describe('killed with -9', () => {
  test('Node: the server ends by itself within seconds, and every acknowledged row is there', async () => {
    const writer = startWriter();
    const { server } = await writer.next();
    const name = await clusterNameOf(dataFolderOf(dataDir));
    expect(await isServer(Number(server), name)).toBe(true);
    const acknowledged = await killAfterSomeRows(writer);
    await until(async () => !(await isServer(Number(server), name)), 5 * SECONDS);
    await withCluster(dataDir, (cluster) => expectRows(cluster, acknowledged));
  });

  test('Node: an immediate start succeeds and has every acknowledged row', async () => {
    const writer = startWriter();
    await writer.next();
    const acknowledged = await killAfterSomeRows(writer);
    const steps = await withCluster(dataDir, (cluster) => expectRows(cluster, acknowledged));
    // Whether there is anything left to wait for is a matter of milliseconds.
    expect(steps.filter((step) => step !== 'wait')).toEqual(['binaries', 'start']);
  });

  test.runIf(process.platform === 'linux')(
    'Node and the watchdog: the next start stops the server that was left',
    async () => {
      const writer = startWriter();
      await writer.next();
      process.kill(await findWatchdog(await clusterNameOf(dataFolderOf(dataDir))), 'SIGKILL');
      const acknowledged = await killAfterSomeRows(writer);
      const steps = await withCluster(dataDir, (cluster) => expectRows(cluster, acknowledged));
      expect(steps).toEqual(['binaries', 'wait', 'start']);
    },
  );

  test('Node and the server together: the next start recovers every acknowledged row', async () => {
    const writer = startWriter();
    const { server } = await writer.next();
    const acknowledged = await killAfterSomeRows(writer, () => process.kill(Number(server), 'SIGKILL'));
    const steps = await withCluster(dataDir, (cluster) => expectRows(cluster, acknowledged));
    expect(steps).toContain('recover');
  });

  test('the server: it comes back by itself with every acknowledged row, and is stopped cleanly', async () => {
    const problems: string[] = [];
    const cluster = await startCluster({
      dataDir,
      log: { ...SILENT, error: (_details, message) => problems.push(message) },
    });
    try {
      await ask(cluster, 'create table public.acknowledged (id int)');
      await ask(cluster, 'insert into public.acknowledged select generate_series(1, 1000)');
      const killed = cluster.pid;
      const restarted = new Promise<void>((resolve) => {
        cluster.onRestart(resolve);
      });
      process.kill(killed, 'SIGKILL');
      await restarted;
      expect(cluster.state).toBe('running');
      expect(cluster.pid).not.toBe(killed);
      expect(await ask(cluster, 'select count(*)::int as n from public.acknowledged')).toEqual([{ n: 1000 }]);
      expect(problems[0]).toBe('PostgreSQL ended unexpectedly and is started again');
    } finally {
      await cluster.stop();
    }
    expect(await withCluster(dataDir, async () => {})).toEqual(['binaries', 'start']);
  });

  test('a stop while the server is coming back ends it', async () => {
    const cluster = await startCluster({ dataDir, log: SILENT });
    process.kill(cluster.pid, 'SIGKILL');
    await expect.poll(() => cluster.state, { interval: 5 }).toBe('restarting');
    await cluster.stop();
    expect(cluster.state).toBe('stopped');
    await withCluster(dataDir, async () => {});
  });

  test('the first start in the middle of initdb: the next one succeeds and removes what was left', async () => {
    const writer = startWriter();
    const home = join(dataDir, 'postgres');
    const drafts = async () =>
      (await readdir(home).catch(() => [])).filter((name) => name.startsWith('init-'));
    await until(async () => {
      const [draft] = await drafts();
      return draft !== undefined && (await readdir(join(home, draft))).includes('base');
    }, 5 * SECONDS);
    await writer.kill('SIGKILL');
    expect(await drafts()).toHaveLength(1);
    expect(await readdir(home)).not.toContain('data');

    expect(await withCluster(dataDir, async () => {})).toEqual(['binaries', 'init', 'start']);
    expect(await drafts()).toEqual([]);
  });
});

/** The shell that watches over the server called `name`: it has the server's arguments. */
async function findWatchdog(name: string): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (words[0] === '/bin/sh' && words.includes(`cluster_name=${name}`)) return Number(pid);
  }
  throw new Error(`Nobody watches over ${name}.`);
}
