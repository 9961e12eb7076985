import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/text/language.ts';
import { definitionWords } from './shipped-indicators.ts';
import type { DefinitionWords } from './shipped-indicators.ts';

/** What can be measured, as its newest definition says. */
export interface Indicator extends DefinitionWords {
  readonly id: number;
  /** Its place in addresses and files. */
  readonly key: string;
  readonly version: number;
  readonly validFrom: string;
  readonly unit: 'percent' | 'persons' | 'points' | 'kroner';
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  /** Who counts: Statistics Norway, KS, or the municipality itself. */
  readonly source: 'ssb' | 'ks' | 'own';
}

/** A field of work and the indicators recommended for it, best first. */
export interface Topic {
  readonly key: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** Said where effect is hard to show. */
  readonly warning: Readonly<Record<Lang, string>> | null;
  readonly indicatorIds: readonly number[];
}

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

/** The indicator that somebody named in a goal, whatever the language and the capitals, or null. */
export function indicatorNamed(indicators: readonly Indicator[], written: string | null): Indicator | null {
  const wanted = plain(written ?? '');
  const isNamed = ({ key, name }: Indicator) =>
    [key, name.nb, name.nn, name.en].some((each) => plain(each) === wanted);
  return indicators.find(isNamed) ?? null;
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');
}
