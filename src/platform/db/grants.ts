import { Client, escapeIdentifier } from 'pg';
import type { ClientConfig } from 'pg';
import { ownSchemas } from './catalogue.ts';
import { MigrationError } from './migration-files.ts';
import { structureLock } from './migrate.ts';

/** Schemas the application may read, and write only by calling functions that run as their owner. */
const throughFunctions: ReadonlySet<string> = new Set(['audit']);

/**
 * Give the application's role what it needs in every schema of ours, and take away what it may have
 * had before: use of the schemas, reading and writing of tables, sequences and functions, but never a
 * change of structure. Run after every migration and after `installJobs`; running it again changes
 * nothing. Returns null, or a warning to show when the application's role can act as the owner anyway:
 * then nothing is granted, and the database cannot hold the application back from the audit chain.
 */
export async function grantApplication(owner: ClientConfig, app: ClientConfig): Promise<string | null> {
  const appRole = await withClient(app, async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_user as name');
    return rows[0]?.name ?? '';
  });
  return await withClient(owner, (client) => grantAppRole(client, appRole));
}

/** The same for an open connection of the owner. Throws MigrationError when the role does not exist. */
export async function grantAppRole(owner: Client, appRole: string): Promise<string | null> {
  if (await mayActAsOwner(owner, appRole))
    return (
      `The application signs in to the database as "${appRole}", which may do everything the owner of the tables may. ` +
      'The audit chain is then protected by its hashes only. Set ADMIN_DATABASE_URL to a separate owner role.'
    );
  await owner.query('begin');
  try {
    // Two processes that grant at once would stumble over each other's catalogue rows.
    await owner.query('select pg_advisory_xact_lock($1)', [structureLock]);
    for (const schema of await ownSchemas(owner)) await owner.query(grantsFor(schema, appRole));
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return null;
}

async function withClient<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function mayActAsOwner(owner: Client, appRole: string): Promise<boolean> {
  const { rows } = await owner.query<{ member: boolean }>(
    `select pg_has_role(oid, current_user::regrole, 'member') as member from pg_roles where rolname = $1`,
    [appRole],
  );
  const role = rows[0];
  if (role === undefined)
    throw new MigrationError(`The role "${appRole}" that the application signs in as does not exist.`);
  return role.member;
}

function grantsFor(schemaName: string, appRole: string): string {
  const schema = escapeIdentifier(schemaName);
  const role = escapeIdentifier(appRole);
  const readOnly = throughFunctions.has(schemaName);
  return `
    revoke all on all tables in schema ${schema} from ${role};
    revoke all on all sequences in schema ${schema} from ${role};
    grant usage on schema ${schema} to ${role};
    grant ${readOnly ? 'select' : 'select, insert, update, delete'} on all tables in schema ${schema} to ${role};
    ${readOnly ? '' : `grant usage, select on all sequences in schema ${schema} to ${role};`}
    grant execute on all functions in schema ${schema} to ${role};
    ${schemaName === 'platform' ? `revoke insert, update, delete on platform.migration from ${role};` : ''}
  `;
}
