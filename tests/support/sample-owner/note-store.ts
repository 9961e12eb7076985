import { Client } from 'pg';
import type { Generated } from 'kysely';
import type { Db } from '../../../src/platform/db/database.ts';
import type { TestConnection } from '../cluster.ts';

export interface Note {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Counts from 0, when nothing has been frozen. */
  readonly version: number;
  readonly organisationId: number;
  readonly documentId: number | null;
  readonly ordered: boolean;
}

interface SampleNote {
  id: Generated<number>;
  title: string;
  text: string;
  version: number;
  organisation_id: number;
  document_id: number | null;
  ordered: boolean;
}

declare module '../../../src/platform/db/tables.ts' {
  interface Tables {
    'sample.note': SampleNote;
  }
}

/** The sample's own schema, in the database of a test only. */
export async function createSampleSchema(owner: TestConnection): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(`
      create schema sample;
      create table sample.note (
        id bigint generated always as identity primary key,
        title text not null, text text not null, version integer not null,
        organisation_id bigint not null references register.organisation (id),
        document_id bigint references documents.document (id), ordered boolean not null)`);
  } finally {
    await client.end();
  }
}

export async function findNote(db: Db, id: number): Promise<Note | null> {
  return (await notes(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function listNotes(db: Db): Promise<Note[]> {
  return await notes(db).orderBy('id').execute();
}

function notes(db: Db) {
  return db
    .selectFrom('sample.note')
    .select(['id', 'title', 'text', 'version', 'ordered'])
    .select((row) => [
      row.ref('organisation_id').as('organisationId'),
      row.ref('document_id').as('documentId'),
    ]);
}

export const objectOf = (id: number) => `sample.note:${id}`;
