import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../src/platform/db/cluster/cluster.ts';
import { createLog } from '../../src/platform/log.ts';
import { buildAssets } from '../../tools/build-assets.mjs';
import { layTemplates } from '../../tools/lay-templates.mjs';
import type { TestConnection } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: {
      readonly owner: TestConnection;
      readonly app: TestConnection;
      /** Stands in the names of the databases of this run. */
      readonly run: string;
    };
  }
}

/**
 * One throw-away cluster for a whole run of vitest, without fsync: it is removed afterwards anyway; and
 * the assets and templates that pages refer to, built into `.build`.
 * `SAMAN_TEST_OWNER_URL` and `SAMAN_TEST_APP_URL` name another server to use instead; its owner must
 * be allowed to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildAssets();
  await layTemplates();
  const run = randomBytes(4).toString('hex');
  const { SAMAN_TEST_OWNER_URL: owner, SAMAN_TEST_APP_URL: app } = process.env;
  if (owner !== undefined && app !== undefined) {
    const cluster = { owner: fromUrl(owner), app: fromUrl(app), run };
    project.provide('cluster', cluster);
    return () => dropDatabases(cluster.owner, run);
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-test-'));
  const cluster = await startCluster({ dataDir, log: createLog('warn'), fsync: false, maxConnections: 120 });
  project.provide('cluster', { owner: cluster.connection('owner'), app: cluster.connection('app'), run });
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** What workers left behind on a server that stays: they end without telling anybody. */
async function dropDatabases(owner: TestConnection, run: string): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like '%' || $1`,
      [`_${run}`],
    );
    for (const { name } of rows) await client.query(`drop database ${escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

function fromUrl(text: string): TestConnection {
  const url = new URL(text);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    database: url.pathname.slice(1),
  };
}
