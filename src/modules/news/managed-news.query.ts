import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { BothForms, DraftTexts } from './news-text.ts';

/** An item as those who manage it see it. Moments are ISO texts, UTC. */
export interface ManagedNews {
  readonly id: number;
  readonly publisherId: number;
  /** The newest version; what is published may be an older one. */
  readonly version: number;
  readonly writtenAt: string;
  readonly programmeId: number | null;
  readonly texts: DraftTexts;
  /** The languages that are approved in the newest version. */
  readonly approved: readonly Lang[];
  readonly publications: readonly Publication[];
  readonly withdrawal: { readonly at: string; readonly reason: BothForms } | null;
}

export interface Publication {
  readonly version: number;
  readonly publishedAt: string;
  readonly visibleFrom: string;
  readonly dated: string;
  readonly note: BothForms | null;
}

/** One item with its newest version, or null. */
export async function findManaged(db: Db, id: number): Promise<ManagedNews | null> {
  const { rows } = await sql<ManagedNews>`
    select i.id, i.publisher_id as "publisherId", v.number as version, v.written_at as "writtenAt",
      v.programme_id as "programmeId",
      (select coalesce(jsonb_object_agg(language, jsonb_build_object('title', title, 'lead', lead, 'body', body)), '{}')
        from news.text where version_id = v.id) as texts,
      (select coalesce(jsonb_agg(language), '[]') from news.approval where version_id = v.id) as approved,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'version', published.number, 'publishedAt', p.published_at, 'visibleFrom', p.visible_from, 'dated', p.dated,
          'note', case when p.note_nb is not null then jsonb_build_object('nb', p.note_nb, 'nn', p.note_nn) end)
          order by p.number desc), '[]')
        from news.publication p join news.version published on published.id = p.version_id
        where p.item_id = i.id) as publications,
      (select jsonb_build_object('at', withdrawn_at,
          'reason', jsonb_build_object('nb', reason_nb, 'nn', reason_nn))
        from news.withdrawal where item_id = i.id) as withdrawal
    from news.item i
    join lateral (select * from news.version where item_id = i.id order by number desc limit 1) v on true
    where i.id = ${id}::bigint`.execute(db);
  return rows[0] ?? null;
}

/** An item in the list of those who manage it. */
export interface ListedDraft {
  readonly id: number;
  readonly titles: Readonly<Partial<Record<Lang, string>>>;
  readonly writtenAt: string;
  readonly visibleFrom: string | null;
  readonly withdrawnAt: string | null;
  /** Something newer is written than what is published. */
  readonly hasNewer: boolean;
}

/** What an organisation has written, newest first; `after` is the last id of the part before. */
export async function listDrafts(
  db: Db,
  { publisherId, after }: { readonly publisherId: number; readonly after?: number | undefined },
  limit: number,
): Promise<ListedDraft[]> {
  const { rows } = await sql<ListedDraft>`
    select i.id, v.written_at as "writtenAt", p.visible_from as "visibleFrom", w.withdrawn_at as "withdrawnAt",
      p.version_id is not null and p.version_id <> v.id as "hasNewer",
      (select coalesce(jsonb_object_agg(language, title), '{}') from news.text
        where version_id = v.id and title <> '') as titles
    from news.item i
    join lateral (select id, written_at from news.version where item_id = i.id order by number desc limit 1) v on true
    left join lateral (
      select version_id, visible_from from news.publication where item_id = i.id order by number desc limit 1
    ) p on true
    left join news.withdrawal w on w.item_id = i.id
    where i.publisher_id = ${publisherId}::bigint and (${after ?? null}::bigint is null or i.id < ${after ?? null}::bigint)
    order by i.id desc limit ${limit}`.execute(db);
  return rows;
}
