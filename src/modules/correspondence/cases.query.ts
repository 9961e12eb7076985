import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** A case as it is called now. */
export interface CaseFile {
  readonly id: number;
  readonly systemId: string;
  readonly organisationId: number;
  readonly year: number;
  readonly sequence: number;
  readonly openedOn: string;
  readonly openedAt: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly responsibleId: number | null;
  /** Which of its descriptions this is; the first is 1. */
  readonly description: number;
  /** How many records it holds. */
  readonly records: number;
}

/** Which cases, and after which one the list goes on. */
export interface CaseFilter {
  /** Words in the title, or a number as on a letter: '26/630', '630'. */
  readonly words?: string;
  readonly year?: number;
  readonly responsibleId?: number;
  readonly after?: { readonly year: number; readonly sequence: number };
  readonly limit: number;
}

/** One case, or null. Says nothing about who may read it. */
export async function findCase(db: Db, id: number): Promise<CaseFile | null> {
  return (await cases(db).where('file.id', '=', id).executeTakeFirst()) ?? null;
}

/** Some cases by id, in one query. */
export async function findCases(db: Db, ids: readonly number[]): Promise<CaseFile[]> {
  return await cases(db)
    .where(sql<boolean>`file.id = any(${ids}::bigint[])`)
    .orderBy('file.id')
    .execute();
}

/** The cases of an organisation, newest first. Says nothing about who may read them. */
export async function casesOf(db: Db, organisationId: number, filter: CaseFilter): Promise<CaseFile[]> {
  const { words, year, responsibleId, after, limit } = filter;
  let query = cases(db).where('file.organisation_id', '=', organisationId);
  if (year !== undefined) query = query.where('file.year', '=', year);
  if (responsibleId !== undefined) query = query.where('described.responsible_id', '=', responsibleId);
  if (words !== undefined) {
    const [, shortYear, sequence] = /^(?:(\d\d)\/)?(\d{1,9})$/.exec(words) ?? [];
    query = query.where((each) =>
      sequence === undefined
        ? each(sql<string>`lower(described.title)`, 'like', `%${escapeLike(words.toLowerCase())}%`)
        : each.and([
            each('file.sequence', '=', Number(sequence)),
            ...(shortYear === undefined ? [] : [each(sql`file.year % 100`, '=', Number(shortYear))]),
          ]),
    );
  }
  if (after)
    query = query.where(sql<boolean>`(file.year, file.sequence) < (${after.year}, ${after.sequence})`);
  return await query.orderBy('file.year', 'desc').orderBy('file.sequence', 'desc').limit(limit).execute();
}

function escapeLike(words: string): string {
  return words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}

function cases(db: Db) {
  return db
    .selectFrom('correspondence.case_file as file')
    .innerJoin('correspondence.case_description as described', (join) =>
      join.onRef('described.case_id', '=', 'file.id').onRef('described.number', '=', 'file.description'),
    )
    .select(['file.id', 'file.year', 'file.sequence', 'file.description', 'described.title'])
    .select((each) => [
      each.ref('file.system_id').as('systemId'),
      each.ref('file.organisation_id').as('organisationId'),
      each.ref('file.opened_on').as('openedOn'),
      each.ref('file.opened_at').as('openedAt'),
      each.ref('file.last_record').as('records'),
      each.ref('described.public_title').as('publicTitle'),
      each.ref('described.responsible_id').as('responsibleId'),
    ]);
}

/** What a case has been called and who handled it, and why that was changed. */
export interface CaseDescription {
  readonly number: number;
  readonly title: string;
  readonly publicTitle: string;
  readonly responsibleId: number | null;
  readonly reason: string | null;
  readonly describedAt: string;
  /** 'person:12'. */
  readonly describedBy: string;
}

/** All descriptions of a case, the first one first. */
export async function caseDescriptions(db: Db, caseId: number): Promise<CaseDescription[]> {
  return await db
    .selectFrom('correspondence.case_description')
    .select(['number', 'title', 'reason'])
    .select((each) => [
      each.ref('public_title').as('publicTitle'),
      each.ref('responsible_id').as('responsibleId'),
      each.ref('described_at').as('describedAt'),
      each.ref('described_by').as('describedBy'),
    ])
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
}
