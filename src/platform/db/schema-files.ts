import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { dumpPath, dumpSchema, jobsSchema, ownSchemas } from './catalogue.ts';
import { generateTables } from './table-types.ts';

/** A file of the repository that is made from the database. */
export interface SchemaFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every file that is made from a freshly migrated database: one dump per schema, and the types in
 * `src/database.ts`. `npm run dump` writes them; the schema test compares them with what is committed.
 */
export async function schemaFiles(owner: ClientConfig): Promise<SchemaFile[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    const files: SchemaFile[] = [];
    const schemas = (await ownSchemas(client)).filter((schema) => schema !== jobsSchema);
    for (const schema of schemas)
      files.push({ path: dumpPath(schema), text: await dumpSchema(client, schema) });
    return [...files, { path: 'src/database.ts', text: await generateTables(owner) }];
  } finally {
    await client.end();
  }
}
