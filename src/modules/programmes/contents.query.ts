import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Contents, Item, Text, TextField, TextVersion } from './contents.ts';

/** One programme by its id or address, with everything in it; null when there is none. Three queries. */
export async function findContents(db: Db, idOrSlug: number | string): Promise<Contents | null> {
  const where = typeof idOrSlug === 'number' ? sql`p.id = ${idOrSlug}` : sql`p.slug = ${idOrSlug}`;
  const [found] = await read(db, where);
  return found ?? null;
}

/** Everything that is published, also what is closed, newest first. Three queries whatever the number. */
export function publishedContents(db: Db): Promise<Contents[]> {
  return read(db, sql`b.programme_id is not null`);
}

/** The programmes an organisation owns, newest first. */
export function contentsOwnedBy(db: Db, organisationId: number): Promise<Contents[]> {
  return read(db, sql`p.owner_id = ${organisationId}`);
}

type Facts = Omit<Contents, 'texts' | 'items' | 'state'>;

async function read(db: Db, where: RawBuilder<unknown>): Promise<Contents[]> {
  const { rows } = await sql<Facts>`
    select p.id, p.slug, p.agreement_id as "agreementId", p.owner_id as "ownerOrganisationId",
           p.operator_id as "operatorOrganisationId", p.blueprint, p.admission::text as admission,
           p.started_at as "startedAt", b.published_at as "publishedAt", c.closed_at as "closedAt",
           h.individual_decision as "individualDecision"
    from programmes.programme p
    left join programmes.publication b on b.programme_id = p.id
    left join programmes.closing c on c.programme_id = p.id
    left join lateral (
      select individual_decision from programmes.handling where programme_id = p.id order by id desc limit 1
    ) h on true
    where ${where} order by b.published_at desc nulls first, p.id desc`.execute(db);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const texts = Map.groupBy(await findTexts(db, ids), ({ programmeId }) => programmeId);
  const items = Map.groupBy(await findItems(db, ids), ({ programmeId }) => programmeId);
  return rows.map((facts) => {
    const own = texts.get(facts.id) ?? [];
    return {
      ...facts,
      state: stateOf(facts),
      texts: textsOf(own, null),
      items: (items.get(facts.id) ?? []).map((found) => {
        const { programmeId: _, ...item } = found;
        return { ...item, texts: textsOf(own, item.id) };
      }),
    };
  });
}

function stateOf({ publishedAt, closedAt }: Facts): Contents['state'] {
  if (publishedAt === null) return 'draft';
  return closedAt === null ? 'published' : 'closed';
}

interface FoundText {
  readonly programmeId: number;
  readonly itemId: number | null;
  readonly field: TextField;
  readonly version: TextVersion;
  readonly isNewest: boolean;
  readonly isApproved: boolean;
}

/** Of each text the newest wording, and the newest that is approved in both forms. */
async function findTexts(db: Db, programmeIds: readonly number[]): Promise<FoundText[]> {
  const { rows } = await sql<FoundText>`
    with version as (
      select v.id, v.programme_id, v.item_id, v.field, v.written_at,
             coalesce(jsonb_object_agg(f.form, jsonb_build_object(
               'body', f.body, 'origin', f.origin, 'original', f.original, 'approvedAt', a.approved_at))
               filter (where f.form is not null), '{}') as forms,
             count(a.form) = 2 as approved
      from programmes.text_version v
      left join programmes.text_form f on f.version_id = v.id
      left join programmes.text_approval a on a.version_id = f.version_id and a.form = f.form
      where v.programme_id = any(${programmeIds}::bigint[])
      group by v.id
    ), aged as (
      select *, row_number() over (partition by programme_id, item_id, field order by id desc) as age,
             row_number() over (partition by programme_id, item_id, field, approved order by id desc) as age_of_its_kind
      from version
    )
    select programme_id as "programmeId", item_id as "itemId", field,
           jsonb_build_object('id', id, 'writtenAt', written_at, 'forms', forms) as version,
           age = 1 as "isNewest", approved and age_of_its_kind = 1 as "isApproved"
    from aged where age = 1 or (approved and age_of_its_kind = 1)`.execute(db);
  return rows;
}

/** The words of the programme (null) or of one of its items, by field. */
function textsOf(all: readonly FoundText[], itemId: number | null): Partial<Record<TextField, Text>> {
  const byField = Map.groupBy(
    all.filter((text) => text.itemId === itemId),
    ({ field }) => field,
  );
  return Object.fromEntries(
    [...byField].flatMap(([field, found]) => {
      const newest = found.find(({ isNewest }) => isNewest)?.version;
      const approved = found.find(({ isApproved }) => isApproved)?.version ?? null;
      // A wording without any form is a text that was taken away.
      return newest && Object.keys(newest.forms).length > 0 ? [[field, { newest, approved }]] : [];
    }),
  );
}

type FoundItem = Omit<Item, 'texts'> & { readonly programmeId: number };

/** The rows of the newest list of each kind, in their order. */
async function findItems(db: Db, programmeIds: readonly number[]): Promise<FoundItem[]> {
  const { rows } = await sql<FoundItem>`
    with newest as (
      select max(id) as id from programmes.list
      where programme_id = any(${programmeIds}::bigint[]) group by programme_id, kind
    )
    select r.programme_id as "programmeId", r.item_id as id, r.list_id as "listId", r.kind, r.weight, r.instrument,
           r.starts_on as "startsOn", r.ends_on as "endsOn", r.year, r.amount,
           r.subject_to_appropriation as "subjectToAppropriation",
           r.organisation_id as "organisationId", r.address, r.topic
    from newest join programmes.list_row r on r.list_id = newest.id
    order by r.programme_id, r.kind, r.position`.execute(db);
  return rows;
}
