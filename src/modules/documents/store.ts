import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { Content } from './content.ts';

/** A thing of its owner's that may have several versions. */
export interface NewDocument {
  /** What it is to its owner: 'contents', 'signature-sheet', 'attachment'. */
  readonly kind: string;
  /** 'applications.application:31', as in the audit chain. */
  readonly owner: string;
  /** null where nobody has said which language a received file is in. */
  readonly language: Lang | null;
  readonly title: string;
}

/** A version without its bytes. Hashes are SHA-256 in hexadecimal. */
export interface StoredVersion {
  readonly id: number;
  readonly documentId: number;
  readonly number: number;
  readonly owner: string;
  readonly kind: string;
  readonly language: Lang | null;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly dataSha256: string | null;
  readonly template: string | null;
  readonly templateSha256: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Begin a document. Answers its id. A document without a version is nothing to read yet. */
export async function storeDocument(tx: CommandTx, document: NewDocument, by: Principal): Promise<number> {
  const { id } = await tx.db
    .insertInto('documents.document')
    .values({ ...document, created_at: tx.now.toString(), created_by: actorName(by) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Add the next version of a document. The bytes must be ready: nothing is rendered in here. Two who add
 * at once wait for each other. The audit entry is the owner's, because it knows what the act was.
 */
export async function storeVersion(
  tx: CommandTx,
  documentId: number,
  content: Content,
  by: Principal,
): Promise<{ readonly id: number; readonly number: number; readonly sha256: string }> {
  const { made } = content;
  await tx.db
    .selectFrom('documents.document')
    .select('id')
    .where('id', '=', documentId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const { last } = await tx.db
    .selectFrom('documents.version')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const { id, number } = await tx.db
    .insertInto('documents.version')
    .values({
      document_id: documentId,
      number: (last ?? 0) + 1,
      file_name: content.fileName,
      media_type: content.mediaType,
      pages: content.pages,
      size: content.bytes.byteLength,
      sha256: Buffer.from(content.sha256, 'hex'),
      bytes: asBuffer(content.bytes),
      data: made?.data ?? null,
      data_sha256: made ? Buffer.from(made.dataSha256, 'hex') : null,
      template: made?.template ?? null,
      template_sha256: made ? Buffer.from(made.templateSha256, 'hex') : null,
      created_at: tx.now.toString(),
      created_by: actorName(by),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  return { id, number, sha256: content.sha256 };
}

/** One version. Says nothing about who may read it: the owner's policy does. */
export async function readVersion(db: Db, id: number): Promise<StoredVersion | null> {
  return (await versions(db).where('version.id', '=', id).executeTakeFirst()) ?? null;
}

/** Some versions by id, in one query. Unknown ones are left out. */
export async function readVersions(db: Db, ids: readonly number[]): Promise<StoredVersion[]> {
  return await versions(db)
    .where(sql<boolean>`version.id = any(${ids}::bigint[])`)
    .orderBy('version.id')
    .execute();
}

/** All versions of what an owner has, by kind, newest version first. */
export async function versionsOf(db: Db, owner: string): Promise<StoredVersion[]> {
  return await versions(db)
    .where('document.owner', '=', owner)
    .orderBy('document.kind')
    .orderBy('document.id')
    .orderBy('version.number', 'desc')
    .execute();
}

/** The canonical JSON a version of ours was made from; null for a received file or an unknown version. */
export async function readData(db: Db, id: number): Promise<string | null> {
  const row = await db.selectFrom('documents.version').select('data').where('id', '=', id).executeTakeFirst();
  return row?.data ?? null;
}

const slice = 1024 * 1024;

/** The bytes of a version, a mebibyte at a time, so that a reader costs no more memory than that. */
export async function* readSlices(db: Db, id: number, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += slice) {
    const { part } = await db
      .selectFrom('documents.version')
      .select(sql<Buffer>`substring(bytes from ${from + 1}::integer for ${slice}::integer)`.as('part'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    yield part;
  }
}

/** All bytes of a version, held against its hash. Throws when they differ: then the database is damaged. */
export async function readBytes(db: Db, version: StoredVersion): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of readSlices(db, version.id, version.size)) parts.push(part);
  const bytes = Buffer.concat(parts);
  if (createHash('sha256').update(bytes).digest('hex') !== version.sha256)
    throw new Error(`The bytes of documents.version:${version.id} do not fit their hash`);
  return bytes;
}

function versions(db: Db) {
  return db
    .selectFrom('documents.version as version')
    .innerJoin('documents.document as document', 'document.id', 'version.document_id')
    .select(['version.id', 'version.number', 'document.owner', 'document.kind', 'document.title'])
    .select(['version.size', 'version.pages', 'version.template'])
    .select((row) => [
      row.ref('version.document_id').as('documentId'),
      row.ref('document.language').$castTo<Lang | null>().as('language'),
      row.ref('version.file_name').as('fileName'),
      row.ref('version.media_type').as('mediaType'),
      row.ref('version.created_at').as('createdAt'),
      row.ref('version.created_by').as('createdBy'),
      sql<string>`encode(version.sha256, 'hex')`.as('sha256'),
      sql<string | null>`encode(version.data_sha256, 'hex')`.as('dataSha256'),
      sql<string | null>`encode(version.template_sha256, 'hex')`.as('templateSha256'),
    ]);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
