import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { LanguageForm } from './records.ts';

export interface CountyOn {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly municipalities: number;
  readonly inhabitants: number | null;
  readonly councilLanguageForm: LanguageForm | null;
  readonly councilLanguageFormYear: number | null;
}

/** The counties of a date, by code, each with its municipalities and inhabitants that day. */
export async function countiesOn(db: Db, date: string): Promise<CountyOn[]> {
  const { rows } = await sql<CountyOn>`
    select c.code, c.name, c.official_name as "officialName", c.valid_from as "validFrom", c.valid_to as "validTo",
           count(m.number) as municipalities, sum(p.inhabitants) as inhabitants,
           c.council_language_form as "councilLanguageForm", c.council_language_form_year as "councilLanguageFormYear"
    from register.county c
    left join register.municipality m on m.county_code = c.code
      and m.valid_from <= ${date}::date and (m.valid_to is null or m.valid_to > ${date}::date)
    left join register.population p on p.number = m.number and p.year = extract(year from ${date}::date)::int
    where not c.is_example and c.valid_from <= ${date}::date and (c.valid_to is null or c.valid_to > ${date}::date)
    group by c.code order by c.code`.execute(db);
  return rows;
}

export interface CountyRelative {
  readonly code: string;
  readonly name: string;
  readonly direction: 'from' | 'to';
}

export interface CountyFacts extends Omit<CountyOn, 'municipalities' | 'inhabitants'> {
  readonly governorNb: string | null;
  readonly governorNn: string | null;
  readonly governorNumber: string | null;
  readonly governorCertainty: 'confirmed' | 'unconfirmed' | 'unchecked' | null;
}

/** One county, or null when nobody has the code. */
export async function findCounty(db: Db, code: string): Promise<CountyFacts | null> {
  const { rows } = await sql<CountyFacts>`
    select c.code, c.name, c.official_name as "officialName", c.valid_from as "validFrom", c.valid_to as "validTo",
           c.council_language_form as "councilLanguageForm", c.council_language_form_year as "councilLanguageFormYear",
           n.name_nb as "governorNb", n.name_nn as "governorNn", o.organisation_number as "governorNumber",
           o.certainty as "governorCertainty"
    from register.county c
    left join register.county_governor_district d on d.county_code = c.code
    left join register.organisation o on o.id = d.organisation_id
    left join register.organisation_name n on n.organisation_id = o.id and n.valid_to is null
    where c.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** The counties one came from and became. */
export async function findCountyRelatives(db: Db, code: string): Promise<CountyRelative[]> {
  const { rows } = await sql<CountyRelative>`
    select c.code, c.name, case when s.from_code = ${code} then 'to' else 'from' end as direction
    from register.county_succession s
    join register.county c on c.code = case when s.from_code = ${code} then s.to_code else s.from_code end
    where ${code} in (s.from_code, s.to_code) order by c.code`.execute(db);
  return rows;
}
