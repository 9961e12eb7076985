import path from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../src/platform/db/database.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { grantApplication } from '../../src/platform/db/grants.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { installJobs } from '../../src/platform/jobs/boss.ts';
import type { Job } from '../../src/platform/jobs/job.ts';
import { createLog } from '../../src/platform/log.ts';
import { root } from '../../src/platform/root.ts';
import { emptyDatabase } from './cluster.ts';
import type { TestDatabase } from './cluster.ts';

export interface MigratedDatabase extends TestDatabase {
  /** As the application's role. */
  readonly database: Database;
  /** Run statements as the owner, who may switch triggers off. */
  asOwner(statements: string): Promise<void>;
}

/** A database as a new installation has it: migrated, with queues for `jobs`, granted to the app's role. */
export async function migratedDatabase(jobs: readonly Job[] = []): Promise<MigratedDatabase> {
  const log = createLog('silent');
  const empty = await emptyDatabase();
  await migrate(empty.owner, { directory: path.join(root, 'migrations'), log });
  await installJobs(empty.owner, jobs);
  await grantApplication(empty.owner, empty.app);
  const database = openDatabase({ connection: empty.app, maxConnections: 20, log });
  return {
    ...empty,
    database,
    asOwner: async (statements) => {
      const client = new Client(empty.owner);
      await client.connect();
      try {
        await client.query(statements);
      } finally {
        await client.end();
      }
    },
    drop: async () => {
      await database.close();
      await empty.drop();
    },
  };
}
