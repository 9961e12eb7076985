import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { definitionWords } from './indicator.ts';
import type { Indicator, Topic } from './indicator.ts';

interface IndicatorRow extends Pick<
  Indicator,
  'id' | 'key' | 'version' | 'validFrom' | 'unit' | 'direction' | 'source'
> {
  readonly words: string;
}

/** Indicators by id or key, or all, by key; what nobody knows is left out. One query. */
export async function findIndicators(
  db: Db,
  wanted: { readonly ids: readonly number[] } | { readonly keys: readonly string[] } | 'all' = 'all',
): Promise<Indicator[]> {
  const chosen =
    wanted === 'all'
      ? sql`true`
      : 'ids' in wanted
        ? sql`i.id = any(${wanted.ids}::bigint[])`
        : sql`i.key = any(${wanted.keys}::text[])`;
  const { rows } = await sql<IndicatorRow>`
    select distinct on (i.key) i.id, i.key, d.version, d.valid_from as "validFrom", d.unit, d.direction, d.source, d.words
    from indicators.indicator i join indicators.definition d on d.indicator_id = i.id
    where ${chosen}
    order by i.key, d.version desc`.execute(db);
  return rows.map(({ words, ...row }) => ({ ...row, ...definitionWords.parse(JSON.parse(words)) }));
}

/** One indicator by key, or null. */
export async function findIndicator(db: Db, key: string): Promise<Indicator | null> {
  const [found] = await findIndicators(db, { keys: [key] });
  return found ?? null;
}

/** All topics in their order, each with the ids of what is recommended for it. */
export async function topics(db: Db): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select t.key, jsonb_build_object('nb', t.name_nb, 'nn', t.name_nn, 'en', t.name_en) as name,
           case when t.warning_nb is not null
             then jsonb_build_object('nb', t.warning_nb, 'nn', t.warning_nn, 'en', t.warning_en) end as warning,
           coalesce((select jsonb_agg(r.indicator_id order by r.position) from indicators.recommendation r
                     where r.topic_key = t.key), '[]') as "indicatorIds"
    from indicators.topic t order by t.position`.execute(db);
  return rows;
}

/** The topics of these keys with their indicators, in order of recommendation. Unknown keys are left out. Two queries. */
export async function recommendedFor(
  db: Db,
  topicKeys: readonly string[],
): Promise<{ readonly topic: Topic; readonly indicators: readonly Indicator[] }[]> {
  const chosen = (await topics(db)).filter(({ key }) => topicKeys.includes(key));
  const found = await findIndicators(db, { ids: chosen.flatMap(({ indicatorIds }) => indicatorIds) });
  const byId = new Map(found.map((indicator) => [indicator.id, indicator]));
  return chosen.map((topic) => ({
    topic,
    indicators: topic.indicatorIds.flatMap((id) => byId.get(id) ?? []),
  }));
}
