import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.ts';
import { bundleScript } from './scripted-child.ts';

export const SILENT = { info() {}, warn() {}, error() {} };

/** What the tests of one file share: a temporary folder, and in it the bundled `cluster.script.ts`. */
export type Workplace = { folder: string; script: string; newDataDir(): string };

/** Makes the workplace before the tests of the calling file and removes it after them. */
export function useWorkplace(): Workplace {
  let count = 0;
  const place: Workplace = {
    folder: '',
    script: '',
    newDataDir: () => join(place.folder, String(++count)),
  };
  // The steps have their own, shorter limits where a limit is the requirement.
  vi.setConfig({ testTimeout: 60_000 });
  beforeAll(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
    const source = fileURLToPath(new URL('cluster.script.ts', import.meta.url));
    place.script = await bundleScript(source, place.folder);
  });
  afterAll(async () => {
    await rm(place.folder, { recursive: true, maxRetries: 5 });
  });
  return place;
}

/** Where a cluster keeps its data below `dataDir`. */
export function dataFolderOf(dataDir: string): string {
  return join(dataDir, 'postgres', 'data');
}

/** Runs `use` with a cluster that is stopped afterwards, and returns the steps its start told. */
export async function withCluster(
  dataDir: string,
  use: (cluster: Cluster) => Promise<unknown>,
  options: Partial<ClusterOptions> = {},
): Promise<string[]> {
  const steps: string[] = [];
  const cluster = await startCluster({
    dataDir,
    log: SILENT,
    progress: (step) => steps.push(step),
    ...options,
  });
  try {
    await use(cluster);
  } finally {
    await cluster.stop();
  }
  return steps;
}

/** The rows of one query over a connection of its own. */
export async function ask(
  cluster: Cluster,
  sql: string,
  role: 'owner' | 'app' = 'owner',
  database?: string,
): Promise<Record<string, unknown>[]> {
  const client = new Client(cluster.connection(role, database));
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
