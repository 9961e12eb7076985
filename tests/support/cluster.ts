import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/** How to reach the test cluster; plain data, so that vitest can hand it to its workers. */
export interface TestConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

export type TestRole = 'owner' | 'app';

/** The cluster that `cluster.setup.ts` started for this run. */
export function testCluster(): { connection(role: TestRole, database?: string): TestConnection } {
  const roles = inject('cluster');
  return {
    connection: (role, database = roles[role].database) => ({ ...roles[role], database }),
  };
}

export interface TestDatabase {
  readonly owner: TestConnection;
  readonly app: TestConnection;
  /** Remove it. Postgres waits a few seconds for connections that are just closing. */
  drop(): Promise<void>;
}

/** A database of its own with nothing in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${name}`);
  return {
    owner: cluster.connection('owner', name),
    app: cluster.connection('app', name),
    drop: () => asOwner(`drop database if exists ${name}`),
  };
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client(testCluster().connection('owner'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
