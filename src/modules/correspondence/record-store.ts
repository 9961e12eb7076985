import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { findOrganisations } from '../register/index.ts';
import { namedIn } from './public-title.ts';
import type { Filed, NewCorrespondent, NewRecord, NewRecordDocument } from './record.ts';
import { recordReference } from './reference.ts';

/** File one record in a case. See `fileRecords`. */
export async function fileRecord(
  tx: CommandTx,
  caseId: number,
  record: NewRecord,
  by: Principal,
): Promise<Filed> {
  const [filed] = await fileRecords(tx, caseId, [record], by);
  if (!filed) throw new Error('A record was filed and is not there');
  return filed;
}

/**
 * File records in a case, in the given order, with the numbers that follow; answers them in that order. The
 * number of statements does not grow with the records. Who files in the same case at the same time waits
 * until this transaction ends; one that fails gives its numbers back. Writes one audit entry on the case.
 * Throws when the case or an organisation is unknown, or a public title names one of its private persons.
 */
export async function fileRecords(
  tx: CommandTx,
  caseId: number,
  records: readonly NewRecord[],
  by: Principal,
): Promise<Filed[]> {
  if (records.length === 0) return [];
  records.forEach(holdBackNames);
  const { first, ...caseFile } = await takeNumbers(tx.db, caseId, records.length);
  const filed = await insertRecords(tx, { caseId, first, records }, by);
  await insertDescriptions(tx, filed, records, by);
  await insertCorrespondents(tx, filed, records);
  await insertDocuments(
    tx,
    filed.flatMap(({ id }, index) => documentRows(id, records[index]?.documents ?? [], 0)),
  );
  tx.audit({
    object: `correspondence.case_file:${caseId}`,
    data: { from: first, to: first + records.length - 1 },
  });
  return filed.map(({ id, number }) => ({ id, reference: recordReference(caseFile, number) }));
}

/** Add documents to a record that is filed, after those it has, as when a letter could not be made before it had its number. */
export async function addRecordDocuments(
  tx: CommandTx,
  recordId: number,
  documents: readonly NewRecordDocument[],
): Promise<void> {
  await tx.db
    .selectFrom('correspondence.record')
    .select('id')
    .where('id', '=', recordId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const { last } = await tx.db
    .selectFrom('correspondence.record_document')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
  await insertDocuments(tx, documentRows(recordId, documents, last ?? 0));
}

/** Put records in the journal today. Those that stand there already keep their date. */
export async function journalRecords(tx: CommandTx, recordIds: readonly number[]): Promise<void> {
  await sql`
    update correspondence.record set journalled_on = ${tx.today}
    where id = any(${recordIds}::bigint[]) and journalled_on is null`.execute(tx.db);
}

function holdBackNames({ title, publicTitle = title, correspondents }: NewRecord): void {
  const people = correspondents.flatMap((each) => (isPerson(each) ? [each.name] : []));
  if (namedIn(publicTitle, people) !== null) throw new Error('A public title names a private person');
}

function isPerson(each: NewCorrespondent): each is Extract<NewCorrespondent, { name: string }> {
  return 'name' in each && each.kind === 'person';
}

/** Move the case's counter by as many; the case is locked until the transaction ends. */
async function takeNumbers(db: DbTransaction, caseId: number, count: number) {
  const { last_record: last, ...caseFile } = await db
    .updateTable('correspondence.case_file')
    .set((each) => ({ last_record: each('last_record', '+', count) }))
    .where('id', '=', caseId)
    .returning(['year', 'sequence', 'last_record'])
    .executeTakeFirstOrThrow();
  return { ...caseFile, first: last - count + 1 };
}

interface FiledRow {
  readonly id: number;
  readonly number: number;
}

async function insertRecords(
  tx: CommandTx,
  {
    caseId,
    first,
    records,
  }: { readonly caseId: number; readonly first: number; readonly records: readonly NewRecord[] },
  by: Principal,
): Promise<FiledRow[]> {
  const rows = records.map((record, index) => ({
    number: first + index,
    direction: record.direction,
    dated: record.dated,
    received_on: record.receivedOn ?? null,
    journalled_on: record.journalled === false ? null : tx.today,
  }));
  // Rows as one JSON value: thousands of rows as parameters would be more than a statement can have.
  const { rows: filed } = await sql<FiledRow>`
    insert into correspondence.record
      (case_id, number, direction, dated, received_on, journalled_on, filed_at, filed_by)
    select ${caseId}, number, direction, dated, received_on, journalled_on, ${tx.now.toString()}, ${actorName(by)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (number integer, direction text, dated date, received_on date, journalled_on date)
    returning id, number`.execute(tx.db);
  return filed.toSorted((one, other) => one.number - other.number);
}

async function insertDescriptions(
  tx: CommandTx,
  filed: readonly FiledRow[],
  records: readonly NewRecord[],
  by: Principal,
): Promise<void> {
  const rows = filed.map(({ id }, index) => {
    const { title = '', publicTitle = title, exemption = null } = records[index] ?? {};
    return { id, title, public_title: publicTitle, exemption };
  });
  await sql`
    insert into correspondence.record_description
      (record_id, number, title, public_title, exemption, described_at, described_by)
    select id, 1, title, public_title, exemption, ${tx.now.toString()}, ${actorName(by)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (id bigint, title text, public_title text, exemption text)`.execute(tx.db);
}

/** Organisations are kept under the names they have today, in one more query whatever their number. */
async function insertCorrespondents(
  tx: CommandTx,
  filed: readonly FiledRow[],
  records: readonly NewRecord[],
): Promise<void> {
  const all = filed.flatMap(({ id }, index) =>
    (records[index]?.correspondents ?? []).map((each, at) => ({ id, position: at + 1, each })),
  );
  const ids = all.flatMap(({ each }) => ('organisationId' in each ? [each.organisationId] : []));
  const known = ids.length === 0 ? [] : await findOrganisations(tx.db, [...new Set(ids)], tx.today);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const rows = all.map(({ id, position, each }) => {
    const place = { id, position, role: each.role, reference: each.reference ?? null };
    if (!('organisationId' in each))
      return {
        ...place,
        kind: each.kind,
        organisation_id: null,
        nb: each.name,
        nn: each.name,
        en: each.name,
      };
    const name = names.get(each.organisationId);
    if (!name) throw new Error(`Organisation ${each.organisationId} is not there`);
    return { ...place, kind: 'organisation', organisation_id: each.organisationId, ...name };
  });
  await sql`
    insert into correspondence.record_correspondent
      (record_id, position, role, kind, organisation_id, name_nb, name_nn, name_en, reference)
    select id, position, role, kind, organisation_id, nb, nn, en, reference
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (id bigint, position integer, role text, kind text, organisation_id bigint,
               nb text, nn text, en text, reference text)`.execute(tx.db);
}

function documentRows(recordId: number, documents: readonly NewRecordDocument[], after: number) {
  return documents.map((each, index) => ({
    id: recordId,
    position: after + index + 1,
    title: each.title,
    version_id: each.versionId,
    sha256: each.sha256,
  }));
}

async function insertDocuments(tx: CommandTx, rows: ReturnType<typeof documentRows>): Promise<void> {
  await sql`
    insert into correspondence.record_document (record_id, position, title, version_id, sha256)
    select id, position, title, version_id, decode(sha256, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (id bigint, position integer, title text, version_id bigint, sha256 text)`.execute(tx.db);
}

/** Whoever describes or completes the same record waits from here on. */
export async function lockRecord(db: DbTransaction, id: number): Promise<void> {
  await db.selectFrom('correspondence.record').select('id').where('id', '=', id).forUpdate().execute();
}

/** A new description of a record, that counts from now on. The record must be locked. */
export async function describeRecord(
  tx: CommandTx,
  input: {
    readonly id: number;
    /** The one that counts now. */
    readonly former: number;
    readonly title: string;
    readonly publicTitle: string;
    readonly exemption: string | null;
    readonly reason: string;
  },
  by: Principal,
): Promise<void> {
  const number = input.former + 1;
  await tx.db
    .insertInto('correspondence.record_description')
    .values({
      record_id: input.id,
      number,
      title: input.title,
      public_title: input.publicTitle,
      exemption: input.exemption,
      reason: input.reason,
      described_at: tx.now.toString(),
      described_by: actorName(by),
    })
    .execute();
  await tx.db
    .updateTable('correspondence.record')
    .set({ description: number })
    .where('id', '=', input.id)
    .execute();
  tx.audit({
    object: `correspondence.record:${input.id}`,
    data: { description: number, exemption: input.exemption },
  });
}
