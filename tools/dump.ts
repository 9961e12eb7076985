import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allJobs } from '../src/jobs.ts';
import { startCluster } from '../src/platform/db/cluster/cluster.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { schemaFiles } from '../src/platform/db/schema-files.ts';
import { installJobs } from '../src/platform/jobs/boss.ts';
import { createLog } from '../src/platform/log.ts';
import { root } from '../src/platform/root.ts';
import { listRoutes, pagesDocument } from './page-list.ts';

/**
 * Write every generated file: `schema.sql` of each module, `src/database.ts`, `docs/pages.md`.
 * The schemas come from an empty database of its own that is migrated and thrown away.
 */
export async function dump(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-dump-'));
  const log = createLog('warn');
  const cluster = await startCluster({ dataDir: folder, log, fsync: false });
  try {
    const owner = cluster.connection('owner');
    await migrate(owner, { directory: path.join(root, 'migrations'), log });
    const jobs = allJobs();
    await installJobs(owner, jobs);
    const files = [
      ...(await schemaFiles(owner)),
      { path: 'docs/pages.md', text: pagesDocument(listRoutes()) },
    ];
    for (const file of files) {
      await writeFile(path.join(root, file.path), file.text);
      print(file.path);
    }
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
