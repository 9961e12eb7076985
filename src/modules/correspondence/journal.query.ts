import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import { documentsAreOpen } from './openness.ts';
import type { CorrespondentRole, Direction } from './record.ts';
import { recordReference } from './reference.ts';

/** A record as everybody may see it. Never the full title, a person's name, or a document that is withheld. */
export interface JournalEntry {
  readonly id: number;
  readonly reference: string;
  readonly organisationId: number;
  readonly direction: Direction;
  readonly dated: string;
  readonly journalledOn: string;
  readonly caseTitle: string;
  readonly title: string;
  /** On what ground the documents are withheld: 'offl. § 14'. */
  readonly citation: string | null;
  readonly correspondents: readonly PublicCorrespondent[];
  readonly open: boolean;
  /** The documents everybody may fetch. */
  readonly documents: readonly { readonly position: number; readonly title: string }[];
}

export interface PublicCorrespondent {
  readonly role: CorrespondentRole;
  readonly organisationId: number | null;
  /** Null for a private person. */
  readonly name: Readonly<Record<Lang, string>> | null;
}

export interface JournalFilter {
  /** Words of the public title of the record, or its number ('26/630', '26/630-6'). */
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly direction?: Direction | undefined;
  /** Whose journal. */
  readonly organisation?: number | undefined;
  /** Sent by or to this organisation. */
  readonly party?: number | undefined;
}

/** Where a part of the journal ends; the next one begins after it. */
export interface JournalKey {
  readonly journalledOn: string;
  readonly id: number;
}

/**
 * A part of the public journal as it stands today, newest first, and how many entries match in all. Two
 * queries whatever the number. A search is in public titles alone: nobody is found by name.
 */
export async function findJournal(
  db: Db,
  today: string,
  filter: JournalFilter & { readonly after?: JournalKey | undefined; readonly limit: number },
): Promise<{ readonly total: number; readonly entries: JournalEntry[]; readonly next: JournalKey | null }> {
  const { after, limit } = filter;
  let part = entries(db, today, filter);
  if (after)
    part = part.where(
      sql<boolean>`(record.journalled_on, record.id) < (${after.journalledOn}::date, ${after.id})`,
    );
  const rows = await part
    .orderBy('record.journalled_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(limit + 1)
    .execute();
  const { total } = await entries(db, today, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const shown = rows.slice(0, limit).map((row) => publicEntry(row, today));
  const last = shown.at(-1);
  const next = rows.length > limit && last ? { journalledOn: last.journalledOn, id: last.id } : null;
  return { total, entries: shown, next };
}

/** One entry of the public journal, or null when there is none with this id today. */
export async function findJournalEntry(db: Db, id: number, today: string): Promise<JournalEntry | null> {
  const row = await entries(db, today, {}).where('record.id', '=', id).executeTakeFirst();
  return row ? publicEntry(row, today) : null;
}

/** The organisations that keep a journal here. */
export async function journalKeepers(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('correspondence.case_series')
    .select('organisation_id')
    .distinct()
    .orderBy('organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

/** The only way out of this file: what is not public is left behind here. */
function publicEntry(row: Row, today: string): JournalEntry {
  const { year, sequence, number, exemption, fullTitle, title, hasPerson, journalledOn, ...shown } = row;
  if (journalledOn === null) throw new Error('An entry of the journal has its date');
  const open = documentsAreOpen(
    { journalledOn, exemption, title: fullTitle, publicTitle: title, hasPerson },
    today,
  );
  return {
    ...shown,
    title,
    journalledOn,
    reference: recordReference({ year, sequence }, number),
    open,
    documents: open ? shown.documents : [],
  };
}

function entries(db: Db, today: string, filter: JournalFilter) {
  let query = db
    .selectFrom('correspondence.record as record')
    .innerJoin('correspondence.record_description as described', (join) =>
      join
        .onRef('described.record_id', '=', 'record.id')
        .onRef('described.number', '=', 'record.description'),
    )
    .innerJoin('correspondence.case_file as file', 'file.id', 'record.case_id')
    .innerJoin('correspondence.case_description as named', (join) =>
      join.onRef('named.case_id', '=', 'file.id').onRef('named.number', '=', 'file.description'),
    )
    .leftJoin('correspondence.exemption_basis as basis', 'basis.code', 'described.exemption')
    .where('record.journalled_on', '<=', today)
    .select(['record.id', 'record.number', 'record.dated', 'file.year', 'file.sequence'])
    .select(['described.exemption', 'basis.citation'])
    .select((each) => [
      each.ref('file.organisation_id').as('organisationId'),
      each.ref('record.direction').$castTo<Direction>().as('direction'),
      each.ref('record.journalled_on').as('journalledOn'),
      each.ref('named.public_title').as('caseTitle'),
      each.ref('described.public_title').as('title'),
      each.ref('described.title').as('fullTitle'),
      sql<boolean>`exists (
        select from correspondence.record_correspondent each
        where each.record_id = record.id and each.kind = 'person')`.as('hasPerson'),
      sql<PublicCorrespondent[]>`coalesce((
        select jsonb_agg(jsonb_build_object(
          'role', each.role, 'organisationId', each.organisation_id,
          'name', case when each.kind <> 'person' then
            jsonb_build_object('nb', each.name_nb, 'nn', each.name_nn, 'en', each.name_en) end)
          order by each.position)
        from correspondence.record_correspondent each where each.record_id = record.id), '[]')`.as(
        'correspondents',
      ),
      sql<{ position: number; title: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('position', each.position, 'title', each.title) order by each.position)
        from correspondence.record_document each where each.record_id = record.id), '[]')`.as('documents'),
    ]);
  const { words, from, to, direction, organisation, party } = filter;
  if (from !== undefined) query = query.where('record.journalled_on', '>=', from);
  if (to !== undefined) query = query.where('record.journalled_on', '<=', to);
  if (direction !== undefined) query = query.where('record.direction', '=', direction);
  if (organisation !== undefined) query = query.where('file.organisation_id', '=', organisation);
  if (party !== undefined)
    query = query.where(
      sql<boolean>`exists (
        select from correspondence.record_correspondent each
        where each.record_id = record.id and each.organisation_id = ${party})`,
    );
  if (words !== undefined) query = query.where(matching(words));
  return query;
}

/** Signs around words that the embedded database, which sorts by bytes, takes for letters. */
const signs = '«»“”„‘’–—…';

/** By number where it looks like one; else by the words, in whatever inflection. */
function matching(words: string) {
  const [, year, sequence, number] = /^(\d\d)\/(\d{1,9})(?:-(\d{1,9}))?$/.exec(words.trim()) ?? [];
  if (year === undefined || sequence === undefined)
    return sql<boolean>`
      to_tsvector('norwegian', translate(described.public_title, ${signs}, ${' '.repeat(signs.length)}))
      @@ websearch_to_tsquery('norwegian', translate(${words}, ${signs}, ${' '.repeat(signs.length)}))`;
  return sql<boolean>`file.year % 100 = ${Number(year)} and file.sequence = ${Number(sequence)}
    and ${number === undefined ? sql`true` : sql`record.number = ${Number(number)}`}`;
}
