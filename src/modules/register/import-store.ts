import { sql } from 'kysely';
import type { DbTransaction } from '../../platform/db/database.ts';
import {
  changeRows,
  comparisonRows,
  countyRows,
  countySuccessionRows,
  languageDecisionRows,
  municipalityNameRows,
  municipalityRows,
  organisationNameRows,
  organisationRows,
  populationRows,
  tileRows,
} from './import-rows.ts';
import type { ImportSet } from './import-rows.ts';
import { partiesOf } from './parties.ts';
import type { KnownParty, NowKnown } from './parties.ts';

/** How many rows an import added, and how many it changed; rows that say what is known already count as neither. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
}

/**
 * Write an import, in the order the foreign keys ask for. Doing it twice changes nothing the second
 * time. Throws the database's own error where a row breaks a constraint.
 */
export async function writeImport(db: DbTransaction, set: ImportSet): Promise<Counts> {
  const parties = partiesOf(set, await findParties(db));
  const counts: Counts[] = [{ added: 0, changed: await nameParties(db, parties.nowKnown) }];
  const upsert = async (table: string, key: string, rows: readonly Row[], lookUp?: LookUp) =>
    void counts.push(await upsertRows(db, table, key, rows, lookUp));

  await upsert('organisation', 'key', organisationRows(set, parties));
  await linkParents(db, set);
  await upsert(
    'organisation_name',
    'organisation_id, valid_from',
    organisationNameRows(set),
    organisationByKey,
  );
  await upsert('county', 'code', countyRows(set));
  await upsert('county_succession', 'from_code, to_code', countySuccessionRows(set));
  await upsert(
    'county_governor_district',
    'organisation_id, county_code',
    districtRows(set),
    organisationByKey,
  );
  await upsert('municipality', 'number', municipalityRows(set, parties), organisationByKey);
  await upsert('municipality_name', 'number, valid_from', municipalityNameRows(set));
  await upsert('change', 'date, from_number, to_number, kind', changeRows(set));
  await upsert('comparison', 'from_number, to_number', comparisonRows(set));
  await upsert('language_decision', 'number, as_of', languageDecisionRows(set));
  await upsert('population', 'number, year', populationRows(set));
  await upsert('tile', 'number', tileRows(set));

  const sum = (which: keyof Counts) => counts.reduce((total, each) => total + each[which], 0);
  return { added: sum('added'), changed: sum('changed') };
}

function findParties(db: DbTransaction): Promise<KnownParty[]> {
  return db
    .selectFrom('register.municipality as m')
    .innerJoin('register.organisation as o', 'o.id', 'm.organisation_id')
    .select(['m.number', 'o.key', 'o.organisation_number as organisationNumber'])
    .orderBy('m.number')
    .execute();
}

/** An organisation whose number becomes known keeps its row, because agreements and people point at it. */
async function nameParties(db: DbTransaction, nowKnown: readonly NowKnown[]): Promise<number> {
  for (const { formerKey, key, organisationNumber } of nowKnown)
    await db
      .updateTable('register.organisation')
      .set({ key, organisation_number: organisationNumber, certainty: 'confirmed' })
      .where('key', '=', formerKey)
      .execute();
  return nowKnown.length;
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Replace a column of the incoming rows by one that is looked up in the database. */
interface LookUp {
  readonly given: string;
  readonly column: string;
  readonly expression: string;
  readonly join: string;
}

const organisationByKey: LookUp = {
  given: 'key',
  column: 'organisation_id',
  expression: 'o.id',
  join: 'join register.organisation o on o.key = r.key',
};

/**
 * Insert or update rows of one table in one statement. Rows travel as one JSON value, so that their
 * number does not matter. Table and column names are our own words, never input.
 */
async function upsertRows(
  db: DbTransaction,
  table: string,
  key: string,
  rows: readonly Row[],
  lookUp?: LookUp,
): Promise<Counts> {
  const [first] = rows;
  if (first === undefined) return { added: 0, changed: 0 };
  const plain = Object.keys(first).filter((column) => column !== lookUp?.given);
  const columns = lookUp ? [lookUp.column, ...plain] : plain;
  const values = lookUp ? [lookUp.expression, ...plain.map((c) => `r.${c}`)] : plain.map((c) => `r.${c}`);
  const keys = key.split(', ');
  const rest = columns.filter((column) => !keys.includes(column));
  const differs = (side: string) => `(${rest.map((column) => `${side}.${column}`).join(', ')})`;
  const onConflict =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}
         where ${differs('t')} is distinct from ${differs('excluded')}`;
  const types = await columnTypes(db, table);
  const shape = Object.keys(first).map((column) => `${column} ${types.get(column) ?? 'text'}`);
  const statement = sql<{ added: boolean }>`
    insert into ${sql.raw(`register.${table} as t (${columns.join(', ')})`)}
    select ${sql.raw(values.join(', '))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(shape.join(', '))})
    ${sql.raw(lookUp?.join ?? '')}
    on conflict (${sql.raw(key)}) ${sql.raw(onConflict)}
    returning (xmax = 0) as added`;
  const result = await statement.execute(db);
  const added = result.rows.filter((row) => row.added).length;
  return { added, changed: result.rows.length - added };
}

async function columnTypes(db: DbTransaction, table: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute where attrelid = ${`register.${table}`}::regclass and attnum > 0 and not attisdropped`.execute(
    db,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** Parents are linked when all organisations are there, because a member may stand before its parent. */
async function linkParents(db: DbTransaction, set: ImportSet): Promise<void> {
  const links = (set.organisations ?? []).flatMap(({ id, parentId }) => (parentId ? [{ id, parentId }] : []));
  if (links.length === 0) return;
  await sql`
    update register.organisation child set parent_id = parent.id
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link(id text, "parentId" text)
    join register.organisation parent on parent.key = link."parentId"
    where child.key = link.id and child.parent_id is distinct from parent.id`.execute(db);
}

function districtRows(set: ImportSet): Row[] {
  return (set['county-governors'] ?? []).flatMap(({ id, countyCodes, validFrom }) =>
    countyCodes.map((code) => ({ key: id, county_code: code, valid_from: validFrom })),
  );
}
