import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../src/platform/db/cluster/cluster.ts';
import { createLog } from '../../src/platform/log.ts';
import type { TestConnection } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: { readonly owner: TestConnection; readonly app: TestConnection };
  }
}

/**
 * One throw-away cluster for a whole run of vitest, without fsync: it is removed afterwards anyway.
 * `SAMAN_TEST_OWNER_URL` and `SAMAN_TEST_APP_URL` name another server to use instead; its owner must
 * be allowed to create databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { SAMAN_TEST_OWNER_URL: owner, SAMAN_TEST_APP_URL: app } = process.env;
  if (owner !== undefined && app !== undefined) {
    project.provide('cluster', { owner: fromUrl(owner), app: fromUrl(app) });
    return () => Promise.resolve();
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-test-'));
  const cluster = await startCluster({ dataDir, log: createLog('warn'), fsync: false, maxConnections: 120 });
  project.provide('cluster', { owner: cluster.connection('owner'), app: cluster.connection('app') });
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
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
