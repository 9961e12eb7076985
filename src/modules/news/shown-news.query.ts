import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { BothForms, PublishedTexts } from './news-text.ts';

/** A published item as anybody may read it. */
export interface ShownNews {
  readonly id: number;
  readonly publisherId: number;
  /** What the publisher was called on the day the item carries. */
  readonly publisher: Readonly<Record<Lang, string>>;
  /** 'YYYY-MM-DD'. */
  readonly dated: string;
  /** When readers could first see it; ISO, UTC. */
  readonly publishedAt: string;
  /** When it was last corrected, or null. */
  readonly correctedAt: string | null;
  readonly programmeId: number | null;
  readonly texts: PublishedTexts;
}

/** The place of an item in the list, newest first. */
export interface NewsKey {
  readonly dated: string;
  readonly id: number;
}

export interface NewsFilter {
  readonly now: Temporal.Instant;
  readonly year?: number | undefined;
  readonly programmeId?: number | undefined;
  /** Only what follows this place. */
  readonly after?: NewsKey | undefined;
}

/** Published items, newest first. */
export async function listNews(db: Db, filter: NewsFilter, limit: number): Promise<ShownNews[]> {
  const after = filter.after
    ? sql`and (p.dated, p.item_id) < (${filter.after.dated}::date, ${filter.after.id}::bigint)`
    : sql``;
  const { rows } = await sql<ShownNews>`
    ${listed(filter)} ${after}
    order by p.dated desc, p.item_id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many there are, whatever part of the list is asked for. */
export async function countNews(db: Db, filter: NewsFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${listed(filter)}) listed`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The years there is something from, newest first. */
export async function newsYears(db: Db, now: Temporal.Instant): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from dated)::integer as year from (${listed({ now })}) listed
    order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** Changes whenever what may be seen changes: for pages that show news beside other things. */
export async function newsVersion(db: Db, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat(
      (select max(id) from news.publication where visible_from <= ${now.toString()}::timestamptz), '.',
      (select count(*) from news.withdrawal)) as version`.execute(db);
  return rows[0]?.version ?? '';
}

/** One item with what has become of it. */
export interface NewsPage extends ShownNews {
  readonly corrections: readonly { readonly at: string; readonly note: BothForms }[];
  readonly withdrawn: { readonly at: string; readonly reason: BothForms } | null;
}

/** A published item by its number, also when it is withdrawn; null where nobody has ever seen it. */
export async function findNews(db: Db, id: number, now: Temporal.Instant): Promise<NewsPage | null> {
  const { rows } = await sql<NewsPage>`
    select listed.*,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'at', visible_from, 'note', jsonb_build_object('nb', note_nb, 'nn', note_nn)) order by number desc), '[]')
        from news.publication where item_id = listed.id and note_nb is not null) as corrections,
      (select jsonb_build_object('at', withdrawn_at,
          'reason', jsonb_build_object('nb', reason_nb, 'nn', reason_nn))
        from news.withdrawal where item_id = listed.id) as withdrawn
    from (${shown(now)} and p.item_id = ${id}::bigint) listed`.execute(db);
  return rows[0] ?? null;
}

/** The newest publication of each item that readers see, or saw before it was withdrawn. */
const shown = (now: Temporal.Instant) => sql`
  select p.item_id as id, i.publisher_id as "publisherId", p.dated, seen.visible_from as "publishedAt",
    jsonb_build_object('nb', p.publisher_nb, 'nn', p.publisher_nn, 'en', p.publisher_en) as publisher,
    case when p.note_nb is not null then p.visible_from end as "correctedAt", v.programme_id as "programmeId", t.texts
  from news.publication p
  join news.item i on i.id = p.item_id
  join news.version v on v.id = p.version_id
  left join news.withdrawal w on w.item_id = p.item_id
  join lateral (
    select visible_from from news.publication first
    where first.item_id = p.item_id and first.note_nb is null order by number desc limit 1
  ) seen on true
  join lateral (
    select jsonb_object_agg(language, jsonb_build_object('title', title, 'lead', lead, 'body', body)) as texts
    from news.text join news.approval using (version_id, language) where version_id = p.version_id
  ) t on true
  where not exists (select from news.publication later where later.item_id = p.item_id and later.number > p.number)
    and p.visible_from <= least(${now.toString()}::timestamptz, w.withdrawn_at)`;

/** What is not withdrawn, of a year and a programme where these are given. */
const listed = ({ now, year, programmeId }: NewsFilter) => sql`
  ${shown(now)} and w.item_id is null
  ${year === undefined ? sql`` : sql`and extract(year from p.dated) = ${year}::integer`}
  ${programmeId === undefined ? sql`` : sql`and v.programme_id = ${programmeId}::bigint`}`;
