import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { defineCommand } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { accepted } from '../../platform/result.ts';
import { receivedContent } from './content.ts';
import type { Content } from './content.ts';
import { deliver } from './deliver.query.ts';
import {
  readBytes,
  readData,
  readSlices,
  readVersion,
  storeDocument,
  storeVersion,
  versionsOf,
} from './store.ts';

const by = { kind: 'person', id: '12' } as const;
let place: CommittedSystem;
let read: Db;

beforeAll(async () => {
  place = await committedSystem();
  read = place.system.database.read;
});
afterAll(() => place.close());

const begin = defineCommand({
  name: 'test/begin',
  run: async (tx, owner: string) => {
    const document = { kind: 'attachment', owner, language: 'nn', title: 'Planen' } as const;
    return accepted(await storeDocument(tx, document, by));
  },
});

const add = defineCommand({
  name: 'test/add',
  run: async (tx, { documentId, content }: { documentId: number; content: Content }) =>
    accepted(await storeVersion(tx, documentId, content, by)),
});

async function begun(owner: string): Promise<number> {
  const result = await begin.run(place.system, by, owner);
  if (!result.ok) throw new Error('no document');
  return result.value;
}

async function added(documentId: number, content: Content) {
  const result = await add.run(place.system, by, { documentId, content });
  if (!result.ok) throw new Error('no version');
  return result.value;
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const received = (text: string | Uint8Array) =>
  receivedContent({
    field: 'plan',
    name: 'Planen vår.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from(text),
  });

const made = (data: string): Content => ({
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from('%PDF'),
  sha256: sha256('%PDF'),
  pages: 2,
  made: { data, dataSha256: sha256(data), template: 'documents/letter', templateSha256: sha256('x') },
});

test('a version is read as it was stored', async () => {
  const documentId = await begun('test.thing:1');
  const { id, number, sha256: hash } = await added(documentId, received('første'));
  await added(documentId, made('{"made":"2026-11-02T09:00:00Z"}'));
  const first = await readVersion(read, id);
  expect(first).toEqual({
    id,
    documentId,
    number,
    owner: 'test.thing:1',
    kind: 'attachment',
    language: 'nn',
    title: 'Planen',
    fileName: 'Planen vår.txt',
    mediaType: 'text/plain',
    size: 7,
    sha256: hash,
    pages: null,
    dataSha256: null,
    template: null,
    templateSha256: null,
    createdAt: '2026-11-21T11:00:00Z',
    createdBy: 'person:12',
  });
  expect([number, hash]).toEqual([1, sha256('første')]);
  if (!first) throw new Error('unreachable');
  expect(Buffer.from(await readBytes(read, first)).toString()).toBe('første');
  const [newest, ...others] = await versionsOf(read, 'test.thing:1');
  expect(others).toEqual([first]);
  expect(newest).toMatchObject({
    number: 2,
    pages: 2,
    dataSha256: sha256('{"made":"2026-11-02T09:00:00Z"}'),
  });
  expect(await readData(read, newest?.id ?? 0)).toBe('{"made":"2026-11-02T09:00:00Z"}');
  expect(await readData(read, id)).toBeNull();
  expect(await readVersion(read, 999_999)).toBeNull();
});

test('twenty-five megabytes are stored, read in slices, and delivered with their length', async () => {
  const bytes = randomBytes(25 * 1024 * 1024);
  const { id } = await added(await begun('test.thing:2'), received(bytes));
  const version = await readVersion(read, id);
  if (!version) throw new Error('no version');
  const hash = createHash('sha256');
  const sizes = new Set<number>();
  for await (const part of readSlices(read, id, version.size)) {
    hash.update(part);
    sizes.add(part.length);
  }
  expect([...sizes]).toEqual([1024 * 1024]);
  expect(hash.digest('hex')).toBe(sha256(bytes));
  const answer = deliver(read, version, { disposition: 'inline' });
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Planen var.txt"; filename*=UTF-8''Planen%20v%C3%A5r.txt`,
  );
  expect(sha256(await answer.bytes())).toBe(sha256(bytes));
  const larger = received(Buffer.concat([bytes, Buffer.from('x')]));
  await expect(added(version.documentId, larger)).rejects.toMatchObject({
    constraint: 'version_is_at_most_25_megabytes',
  });
}, 30_000);

test('eight who add at once get eight numbers', async () => {
  const documentId = await begun('test.thing:3');
  const numbers = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => (await added(documentId, received(`${n}`))).number),
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each<[string, Partial<Content>]>([
  ['version_hash_is_that_of_its_bytes', { sha256: sha256('other') }],
  ['version_media_type_is_one_we_keep', { mediaType: 'text/html' }],
  ['version_file_name_is_plain', { fileName: '../a.txt' }],
  ['version_pages_are_counted', { pages: 0 }],
  ['version_is_at_most_25_megabytes', { bytes: Buffer.alloc(0), sha256: sha256('') }],
  [
    'version_data_hash_is_that_of_its_data',
    { made: { ...made('{}').made, dataSha256: sha256('[]') } as Content['made'] },
  ],
  ['version_that_is_made_is_a_pdf_with_pages', { made: made('{}').made }],
])('the database refuses: %s', async (constraint, wrong) => {
  const documentId = await begun('test.thing:4');
  await expect(added(documentId, { ...received('x'), ...wrong })).rejects.toMatchObject({ constraint });
});

test.each([
  [
    'documents.version is never changed: update',
    `update documents.version set title = 'x'`.replace('title', 'file_name'),
  ],
  ['documents.version is never changed: delete', 'delete from documents.version'],
  // With everything that refers to it: alone, the foreign keys would refuse it first.
  ['documents.version is never changed: truncate', 'truncate documents.version cascade'],
  ['documents.document is never changed: update', `update documents.document set title = 'x'`],
  ['documents.document is never changed: delete', 'delete from documents.document'],
])('%s is refused, for the owner of the tables too', async (message, statement) => {
  await expect(place.asOwner(statement)).rejects.toThrow(message);
  const application = sql.raw(statement).execute(place.system.database.write);
  await expect(application).rejects.toThrow(/is never changed|permission denied/);
});

test('a version that skips a number is refused', async () => {
  const documentId = await begun('test.thing:5');
  const skipping = sql`
    insert into documents.version
      (document_id, number, file_name, media_type, size, sha256, bytes, created_at, created_by)
    values (${documentId}, 2, 'a.txt', 'text/plain', 1, sha256('x'), 'x', '2026-11-21T11:00:00Z', 'person:12')
  `.execute(place.system.database.write);
  await expect(skipping).rejects.toMatchObject({ constraint: 'version_numbers_have_no_gaps' });
});

test('bytes that no longer fit their hash are not handed out as if they did', async () => {
  const { id } = await added(await begun('test.thing:6'), received('ekte'));
  await place.asOwner(`
    alter table documents.version disable trigger version_is_never_changed;
    alter table documents.version drop constraint version_hash_is_that_of_its_bytes;
    update documents.version set bytes = 'usan' where id = ${id};
    alter table documents.version enable always trigger version_is_never_changed;
  `);
  const version = await readVersion(read, id);
  if (!version) throw new Error('no version');
  await expect(readBytes(read, version)).rejects.toThrow('do not fit their hash');
});
