import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { CorrespondentKind, CorrespondentRole, Direction } from './record.ts';

export interface Correspondent {
  readonly role: CorrespondentRole;
  readonly kind: CorrespondentKind;
  readonly organisationId: number | null;
  readonly name: Readonly<Record<Lang, string>>;
  readonly reference: string | null;
}

export interface RecordDocument {
  readonly position: number;
  readonly systemId: string;
  readonly title: string;
  readonly versionId: number;
  readonly sha256: string;
}

/** A record with everything, as its own staff sees it. */
export interface CaseRecord {
  readonly id: number;
  readonly systemId: string;
  readonly caseId: number;
  readonly number: number;
  readonly direction: Direction;
  readonly dated: string;
  readonly receivedOn: string | null;
  readonly journalledOn: string | null;
  readonly filedAt: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly exemption: string | null;
  /** As it is written: 'offl. § 14'; null when nothing is withheld. */
  readonly citation: string | null;
  readonly description: number;
  readonly correspondents: readonly Correspondent[];
  readonly documents: readonly RecordDocument[];
}

/** One record, or null. Says nothing about who may read it. */
export async function findRecord(db: Db, id: number): Promise<CaseRecord | null> {
  return (await records(db).where('record.id', '=', id).executeTakeFirst()) ?? null;
}

/** The records of a case, newest first, those before a number. One query whatever their number. */
export async function recordsOf(
  db: Db,
  caseId: number,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<CaseRecord[]> {
  let query = records(db).where('record.case_id', '=', caseId);
  if (before !== undefined) query = query.where('record.number', '<', before);
  return await query.orderBy('record.number', 'desc').limit(limit).execute();
}

/** Some records by id, in the order of their numbers. One query. */
export async function findRecords(db: Db, ids: readonly number[]): Promise<CaseRecord[]> {
  return await records(db)
    .where(sql<boolean>`record.id = any(${ids}::bigint[])`)
    .orderBy('record.case_id')
    .orderBy('record.number')
    .execute();
}

/** What a record has been called, and why that was changed. */
export interface RecordDescription {
  readonly number: number;
  readonly title: string;
  readonly publicTitle: string;
  readonly citation: string | null;
  readonly reason: string | null;
  readonly describedAt: string;
  /** 'person:12'. */
  readonly describedBy: string;
}

/** All descriptions of a record, the first one first. */
export async function recordDescriptions(db: Db, recordId: number): Promise<RecordDescription[]> {
  return await db
    .selectFrom('correspondence.record_description as described')
    .leftJoin('correspondence.exemption_basis as basis', 'basis.code', 'described.exemption')
    .select(['described.number', 'described.title', 'described.reason', 'basis.citation'])
    .select((each) => [
      each.ref('described.public_title').as('publicTitle'),
      each.ref('described.described_at').as('describedAt'),
      each.ref('described.described_by').as('describedBy'),
    ])
    .where('described.record_id', '=', recordId)
    .orderBy('described.number')
    .execute();
}

/** A ground for withholding, as a form offers it. */
export interface ExemptionBasis {
  readonly code: string;
  readonly citation: string;
  readonly about: Readonly<Record<Lang, string>>;
}

/** The grounds for withholding on a date, in their order. */
export async function exemptionBases(db: Db, date: string): Promise<ExemptionBasis[]> {
  return await db
    .selectFrom('correspondence.exemption_basis')
    .select(['code', 'citation'])
    .select(
      sql<ExemptionBasis['about']>`jsonb_build_object('nb', about_nb, 'nn', about_nn, 'en', about_en)`.as(
        'about',
      ),
    )
    .where(sql<boolean>`coalesce(valid_from <= ${date}, true) and coalesce(valid_to > ${date}, true)`)
    .orderBy('position')
    .execute();
}

function records(db: Db) {
  return db
    .selectFrom('correspondence.record as record')
    .innerJoin('correspondence.record_description as described', (join) =>
      join
        .onRef('described.record_id', '=', 'record.id')
        .onRef('described.number', '=', 'record.description'),
    )
    .leftJoin('correspondence.exemption_basis as basis', 'basis.code', 'described.exemption')
    .select(['record.id', 'record.number', 'record.dated', 'record.description'])
    .select(['described.title', 'described.exemption', 'basis.citation'])
    .select((each) => [
      each.ref('record.system_id').as('systemId'),
      each.ref('record.case_id').as('caseId'),
      each.ref('record.direction').$castTo<Direction>().as('direction'),
      each.ref('record.received_on').as('receivedOn'),
      each.ref('record.journalled_on').as('journalledOn'),
      each.ref('record.filed_at').as('filedAt'),
      each.ref('described.public_title').as('publicTitle'),
      sql<Correspondent[]>`coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', each.role, 'kind', each.kind, 'organisationId', each.organisation_id, 'reference', each.reference,
          'name', jsonb_build_object('nb', each.name_nb, 'nn', each.name_nn, 'en', each.name_en))
          order by each.position)
        from correspondence.record_correspondent each where each.record_id = record.id), '[]')`.as(
        'correspondents',
      ),
      sql<RecordDocument[]>`coalesce((
        select jsonb_agg(jsonb_build_object(
          'position', each.position, 'systemId', each.system_id, 'title', each.title,
          'versionId', each.version_id, 'sha256', encode(each.sha256, 'hex')) order by each.position)
        from correspondence.record_document each where each.record_id = record.id), '[]')`.as('documents'),
    ]);
}
