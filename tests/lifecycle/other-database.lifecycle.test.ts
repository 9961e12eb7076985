import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCluster } from '../../src/platform/db/cluster/cluster.ts';
import type { Cluster } from '../../src/platform/db/cluster/cluster.ts';
import { createLog } from '../../src/platform/log.ts';
import { useFolder } from './data-folder.ts';
import { launch, runCommand } from './launched.ts';
import { report, storedReportsAt } from './reports.ts';

const folder = useFolder();
const log = createLog('silent');
let cluster: Cluster;
let provider: Server;
let environment: Record<string, string>;

/** The whole operator's side: a cluster that is none of Saman's business. */
const start = () => startCluster({ dataDir: path.join(folder.path, 'cluster'), log });
const dataDir = () => path.join(folder.path, 'data');

beforeAll(async () => {
  cluster = await start();
  const address = (user: string) =>
    `postgres://${user}@localhost:${cluster.port}/saman?host=${encodeURIComponent(cluster.host)}`;
  provider = await startProvider();
  environment = {
    DATABASE_URL: address('saman_app'),
    ADMIN_DATABASE_URL: address('saman_owner'),
    OIDC_ISSUER: issuerOf(provider),
    OIDC_CLIENT_ID: 'saman',
    OIDC_CLIENT_SECRET: 'a secret of the operator',
    OIDC_ACR_SIGNING: 'high',
  };
});
afterAll(async () => {
  provider.close();
  await cluster.stop();
});

/** The operator's sign-in provider: Saman looks it up when it starts, and nobody signs in here. */
function startProvider(): Promise<Server> {
  const server = createServer((_, response) => {
    const issuer = issuerOf(server);
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      }),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function issuerOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(cluster.connection('owner'));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('web and worker start at once on an empty database: it gets the register and no example marker', async () => {
  const web = launch({ dataDir: dataDir(), environment: { ...environment, SAMAN_ROLE: 'web' } });
  const worker = launch({ dataDir: dataDir(), environment: { ...environment, SAMAN_ROLE: 'worker' } });
  const address = await web.ready;
  expect(await worker.ready).toBe('no web, only background work');
  expect(web.lines).not.toContain('Starting the database …');
  expect(await ask('select key, value from platform.setting order by key')).toEqual([
    { key: 'secrets.fingerprint', value: expect.stringMatching(/^[0-9a-f]{32}$/) },
    { key: 'seeded', value: true },
  ]);
  expect(await ask('select count(*)::int from register.municipality')).toEqual([{ count: 844 }]);
  expect((await report(address, '1508', 'To another database.')).status).toBe(303);
  expect(await storedReportsAt(cluster.connection('app'))).toEqual(['To another database.']);
  await worker.stop();
  expect(await web.stop()).toEqual({ code: 0, signal: null });
  expect(web.errors() + worker.errors()).toBe('');
});

test('nobody could sign in without a provider, so the start is refused', async () => {
  const { DATABASE_URL = '', ADMIN_DATABASE_URL = '' } = environment;
  const saman = launch({ dataDir: dataDir(), environment: { DATABASE_URL, ADMIN_DATABASE_URL } });
  expect(await saman.ended).toMatchObject({ code: 1 });
  expect(saman.errors()).toBe(
    'OIDC_ISSUER is missing: only a database with the example programme has people to sign in as.\n',
  );
});

test('the secrets of another database are refused', async () => {
  const other = path.join(folder.path, 'other', 'secrets.json');
  const saman = launch({ dataDir: dataDir(), environment: { ...environment, SECRETS_FILE: other } });
  expect(await saman.ended).toMatchObject({ code: 1 });
  expect(saman.errors()).toContain('is missing, and this database was used with one.');
});

test('a database that is gone for ten seconds and comes back', async () => {
  const saman = launch({ dataDir: dataDir(), environment });
  const address = await saman.ready;
  const get = async (page: string) => (await fetch(new URL(page, address))).status;
  expect(await get('/health/ready')).toBe(200);
  await cluster.stop();
  const back = performance.now() + 10_000;
  const statuses = new Set<string>();
  while (performance.now() < back) {
    const { status, text, milliseconds } = await report(address, '1508', 'While it was gone.');
    statuses.add(`${status} ${text.includes('>While it was gone.</textarea>')} ${milliseconds < 5000}`);
    statuses.add(
      `${await get('/nn/municipalities')} ${await get('/health/live')} ${await get('/health/ready')}`,
    );
    await sleep(200);
  }
  expect([...statuses]).toEqual(['503 true true', '503 200 503']);
  cluster = await start();
  await vi.waitUntil(async () => (await get('/health/ready')) === 200, { timeout: 10_000 });
  expect((await report(address, '1508', 'Back again.')).status).toBe(303);
  expect(await storedReportsAt(cluster.connection('app'))).toEqual(['To another database.', 'Back again.']);
  expect(await saman.stop()).toEqual({ code: 0, signal: null });
  expect(await runCommand(['audit', 'verify'], { dataDir: dataDir(), environment })).toMatchObject({
    code: 0,
  });
});

test('a database that has stopped answering: nobody waits ten seconds', async () => {
  const saman = launch({ dataDir: dataDir(), environment });
  const address = await saman.ready;
  expect((await fetch(new URL('/nn/municipalities', address))).status).toBe(200);
  // The server and those of its children that hold connections.
  const connected = await ask(`select pid from pg_stat_activity where usename = 'saman_app'`);
  const pids = [cluster.pid, ...connected.map(({ pid }) => Number(pid))];
  expect(pids.length).toBeGreaterThan(2);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const { status, text, milliseconds } = await report(address, '1508', 'While it was silent.');
    expect({ status, kept: text.includes('>While it was silent.</textarea>') }).toEqual({
      status: 503,
      kept: true,
    });
    expect(milliseconds).toBeLessThan(10_000);
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
  await vi.waitUntil(async () => (await report(address, '1508', 'Awake again.')).status === 303);
  expect(await saman.stop()).toEqual({ code: 0, signal: null });
});
