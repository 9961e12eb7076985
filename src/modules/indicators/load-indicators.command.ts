import { sql } from 'kysely';
import { defineCommand } from '../../platform/db/command.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import { accepted } from '../../platform/result.ts';
import type {
  ShippedFigure,
  ShippedIndicator,
  ShippedIndicators,
  ShippedTopic,
} from './shipped-indicators.ts';

/**
 * Bring topics, definitions and figures in. Repeated it adds nothing: a definition gets a new version only where it says
 * something else than the newest, a figure is added only when its source told it on another day. Throws when a figure
 * names an indicator or a place nobody knows.
 */
export const loadIndicators = defineCommand({
  name: 'indicators/load-indicators',
  run: async (tx, { topics, indicators, figures }: ShippedIndicators) => {
    await sql`select pg_advisory_xact_lock(hashtext('indicators'))`.execute(tx.db);
    const ids = await idsByKey(tx.db, indicators);
    const versions = await writeDefinitions(tx.db, indicators, ids, tx.today);
    await writeTopics(tx.db, topics, ids);
    const added = await writeFigures(tx.db, figures, ids);
    // What changed nothing leaves no trace: a start that finds everything there is not an event.
    if (versions + added > 0)
      tx.audit({ object: 'indicators.indicator:all', data: { versions, figures: added } });
    return accepted({ versions, figures: added });
  },
});

type Ids = ReadonlyMap<string, number>;

async function idsByKey(db: DbTransaction, indicators: readonly ShippedIndicator[]): Promise<Ids> {
  if (indicators.length > 0)
    await db
      .insertInto('indicators.indicator')
      .values(indicators.map(({ key }) => ({ key })))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  const rows = await db.selectFrom('indicators.indicator').select(['id', 'key']).execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function writeDefinitions(
  db: DbTransaction,
  indicators: readonly ShippedIndicator[],
  ids: Ids,
  today: string,
): Promise<number> {
  const newest = await db
    .selectFrom('indicators.definition')
    .distinctOn('indicator_id')
    .select(['indicator_id', 'version', 'unit', 'direction', 'source', 'words'])
    .orderBy('indicator_id')
    .orderBy('version', 'desc')
    .execute();
  const before = new Map(newest.map((row) => [row.indicator_id, row]));
  const rows = indicators.flatMap(({ key, unit, direction, source, words }) => {
    const indicator_id = idOf(ids, key);
    const last = before.get(indicator_id);
    const said = { unit, direction, source, words: JSON.stringify(words) };
    const same =
      last?.unit === unit &&
      last.direction === direction &&
      last.source === source &&
      last.words === said.words;
    return same ? [] : [{ indicator_id, version: (last?.version ?? 0) + 1, ...said, valid_from: today }];
  });
  if (rows.length > 0) await db.insertInto('indicators.definition').values(rows).execute();
  return rows.length;
}

async function writeTopics(db: DbTransaction, topics: readonly ShippedTopic[], ids: Ids): Promise<void> {
  if (topics.length === 0) return;
  await db
    .insertInto('indicators.topic')
    .values(
      topics.map(({ key, name, warning }, index) => ({
        key,
        position: index + 1,
        name_nb: name.nb,
        name_nn: name.nn,
        name_en: name.en,
        warning_nb: warning?.nb ?? null,
        warning_nn: warning?.nn ?? null,
        warning_en: warning?.en ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        name_nb: ref('excluded.name_nb'),
        name_nn: ref('excluded.name_nn'),
        name_en: ref('excluded.name_en'),
        warning_nb: ref('excluded.warning_nb'),
        warning_nn: ref('excluded.warning_nn'),
        warning_en: ref('excluded.warning_en'),
      })),
    )
    .execute();
  await db
    .deleteFrom('indicators.recommendation')
    .where(
      'topic_key',
      'in',
      topics.map(({ key }) => key),
    )
    .execute();
  await db
    .insertInto('indicators.recommendation')
    .values(
      topics.flatMap(({ key, indicators }) =>
        indicators.map((indicator, index) => ({
          topic_key: key,
          indicator_id: idOf(ids, indicator),
          position: index + 1,
        })),
      ),
    )
    .execute();
}

async function writeFigures(db: DbTransaction, figures: readonly ShippedFigure[], ids: Ids): Promise<number> {
  if (figures.length === 0) return 0;
  const added = await db
    .insertInto('indicators.figure')
    .values(
      figures.map((figure) => ({
        indicator_id: idOf(ids, figure.indicator),
        municipality_number: figure.municipalityNumber,
        county_code: figure.countyCode,
        scope: figure.scope,
        starts_on: figure.startsOn,
        ends_on: figure.endsOn,
        kind: figure.kind,
        value: figure.value,
        suppressed: false,
        weight: null,
        provisional: figure.provisional,
        source: figure.source,
        address: figure.address,
        retrieved_on: figure.retrievedOn,
      })),
    )
    .onConflict((conflict) => conflict.constraint('figure_is_told_once').doNothing())
    .returning('id')
    .execute();
  return added.length;
}

function idOf(ids: Ids, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`No indicator is called ${key}`);
  return id;
}
