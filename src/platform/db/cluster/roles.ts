import { Client } from 'pg';
import { SOCKET_PORT } from './settings.ts';

/**
 * The two users of the database. The owner owns everything in it and runs the migrations; it may make databases (tests
 * clone them) and trusted extensions, but is no superuser. The app may only do what migrations grant it.
 */
export const ROLES = { owner: 'saman_owner', app: 'saman_app' } as const;

/** Makes the roles and the database that are missing. Connects as the superuser; changes nothing that exists. */
export async function ensureRolesAndDatabase(host: string, databaseName: string): Promise<void> {
  const client = new Client({ host, port: SOCKET_PORT, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>('select rolname from pg_catalog.pg_roles');
    const present = new Set(roles.rows.map((row) => row.rolname));
    if (!present.has(ROLES.owner)) await client.query(`create role ${ROLES.owner} login createdb`);
    if (!present.has(ROLES.app)) await client.query(`create role ${ROLES.app} login`);

    const found = await client.query('select 1 from pg_catalog.pg_database where datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(databaseName)} owner ${ROLES.owner}`);
    }
    // Repeated at every start, in case the one before was killed between the two statements.
    await client.query(`revoke all on database ${client.escapeIdentifier(databaseName)} from public`);
    await client.query(`grant connect on database ${client.escapeIdentifier(databaseName)} to ${ROLES.app}`);
  } finally {
    await client.end();
  }
}
