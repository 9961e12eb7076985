import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { ChangeKind, LanguageForm } from './records.ts';

export interface MunicipalityFacts {
  readonly number: string;
  readonly countyCode: string;
  readonly county: string;
  readonly validFrom: string;
  /** The municipality is older than `validFrom`; the statistics office knows it from there on. */
  readonly validFromIsLowerBound: boolean;
  readonly validTo: string | null;
  readonly organisationNumber: string | null;
  readonly organisationNumberSource: string | null;
  readonly samiLanguageAreaYear: number | null;
  readonly governorNb: string | null;
  readonly governorNn: string | null;
}

/** The facts of one municipality number that are not dated by themselves, or null when nobody has it. */
export async function findMunicipality(db: Db, number: string): Promise<MunicipalityFacts | null> {
  const { rows } = await sql<MunicipalityFacts>`
    select m.number, m.county_code as "countyCode", c.name as county, m.valid_from as "validFrom",
           m.valid_from_is_lower_bound as "validFromIsLowerBound", m.valid_to as "validTo",
           o.organisation_number as "organisationNumber",
           m.organisation_number_source as "organisationNumberSource",
           m.sami_language_area_year as "samiLanguageAreaYear",
           g.name_nb as "governorNb", g.name_nn as "governorNn"
    from register.municipality m
    join register.county c on c.code = m.county_code
    join register.organisation o on o.id = m.organisation_id
    left join register.county_governor_district d on d.county_code = c.code and c.valid_to is null
    left join register.organisation_name g on g.organisation_id = d.organisation_id and g.valid_to is null
    where m.number = ${number}`.execute(db);
  return rows[0] ?? null;
}

export interface DatedName {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly officialName: string;
  readonly nameSe: string | null;
  readonly nameSmj: string | null;
  readonly nameSma: string | null;
  readonly nameFkv: string | null;
}

/** The names a municipality number has had, newest first. */
export function findNames(db: Db, number: string): Promise<DatedName[]> {
  return db
    .selectFrom('register.municipality_name')
    .select([
      'valid_from as validFrom',
      'valid_to as validTo',
      'name',
      'official_name as officialName',
      'name_se as nameSe',
      'name_smj as nameSmj',
      'name_sma as nameSma',
      'name_fkv as nameFkv',
    ])
    .where('number', '=', number)
    .orderBy('valid_from', 'desc')
    .execute();
}

export interface LanguageFact {
  readonly asOf: string;
  readonly form: LanguageForm;
  readonly certainty: 'second_hand' | 'sum_checked' | 'uncertain';
  readonly source: string;
}

/** What the register knows of a municipality's language decisions, newest first. */
export async function findLanguageFacts(db: Db, number: string): Promise<LanguageFact[]> {
  const rows = await db
    .selectFrom('register.language_decision')
    .select(['as_of as asOf', 'form', 'certainty', 'source'])
    .where('number', '=', number)
    .orderBy('as_of', 'desc')
    .execute();
  // The check constraints hold the words to those of the types.
  return rows as LanguageFact[];
}

/** Inhabitants on 1 January of each year the register knows, oldest first. */
export function findPopulation(db: Db, number: string): Promise<{ year: number; inhabitants: number }[]> {
  return db
    .selectFrom('register.population')
    .select(['year', 'inhabitants'])
    .where('number', '=', number)
    .orderBy('year')
    .execute();
}

export interface ChangeFact {
  readonly date: string;
  readonly kind: ChangeKind;
  readonly fromNumber: string;
  readonly fromName: string;
  readonly toNumber: string;
  readonly toName: string;
  readonly certainty: 'certain' | 'direction_unknown' | 'date_at_latest';
}

/** Every change a municipality number was part of, newest first. */
export async function findChangesOf(db: Db, number: string): Promise<ChangeFact[]> {
  return changes(
    db,
    sql`where ${number} in (from_number, to_number)`,
    sql`date desc, from_number, to_number`,
  );
}

/** Every change of one date, by the number it led to. */
export async function findChangesOn(db: Db, date: string): Promise<ChangeFact[]> {
  return changes(db, sql`where date = ${date}::date`, sql`to_number, from_number`);
}

/** Every change the register knows, oldest first. */
export async function findAllChanges(db: Db): Promise<ChangeFact[]> {
  return changes(db, sql``, sql`date, to_number, from_number`);
}

async function changes(
  db: Db,
  where: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
): Promise<ChangeFact[]> {
  const { rows } = await sql<ChangeFact>`
    select date, kind, from_number as "fromNumber", from_name as "fromName", to_number as "toNumber",
           to_name as "toName", certainty
    from register.change ${where} order by ${order}`.execute(db);
  return rows;
}
