import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { LanguageForm } from './records.ts';

/** One municipality as it was on a date. */
export interface MunicipalityOn {
  readonly number: string;
  /** The legal party, as others refer to it. */
  readonly organisationId: number;
  readonly name: string;
  readonly officialName: string;
  readonly nameSe: string | null;
  readonly nameSmj: string | null;
  readonly nameSma: string | null;
  readonly nameFkv: string | null;
  readonly countyCode: string;
  readonly county: string;
  readonly organisationNumber: string | null;
  /** The form of the decision the register knows, or null. */
  readonly languageForm: LanguageForm | null;
  /** The date the form was known to apply; it may lie before or after the date asked for. */
  readonly languageFormAsOf: string | null;
  readonly languageFormCertainty: 'second_hand' | 'sum_checked' | 'uncertain' | null;
  /** Where the register has the form from. */
  readonly languageFormSource: string | null;
  /** Inhabitants on 1 January of that year. */
  readonly inhabitants: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Every municipality valid on a date ('YYYY-MM-DD'), by number; one query whatever the number of rows.
 * Invented municipalities of the example programme are left out unless asked for (or named by number).
 * A language decision is looked for under the municipality's own number first, then under the other
 * numbers of the same legal party; the newest known that day, else the first known later.
 */
export async function municipalitiesOn(
  db: Db,
  date: string,
  where: { readonly county?: string; readonly number?: string; readonly examples?: boolean } = {},
): Promise<MunicipalityOn[]> {
  const { rows } = await sql<MunicipalityOn>`
    select m.number, m.organisation_id as "organisationId", n.name, n.official_name as "officialName", n.name_se as "nameSe", n.name_smj as "nameSmj",
           n.name_sma as "nameSma", n.name_fkv as "nameFkv", m.county_code as "countyCode", c.name as county,
           o.organisation_number as "organisationNumber", l.form as "languageForm", l.as_of as "languageFormAsOf",
           l.certainty as "languageFormCertainty", l.source as "languageFormSource", p.inhabitants, m.valid_from as "validFrom", m.valid_to as "validTo"
    from register.municipality m
    join register.county c on c.code = m.county_code
    join register.organisation o on o.id = m.organisation_id
    join register.municipality_name n on n.number = m.number
      and n.valid_from <= ${date}::date and (n.valid_to is null or n.valid_to > ${date}::date)
    left join register.population p on p.number = m.number and p.year = extract(year from ${date}::date)::int
    left join lateral (
      select d.form, d.as_of, d.certainty, d.source
      from register.municipality same
      join register.language_decision d on d.number = same.number
      where same.organisation_id = m.organisation_id
      order by d.number = m.number desc, d.as_of <= ${date}::date desc,
               case when d.as_of <= ${date}::date then d.as_of end desc, d.as_of
      limit 1
    ) l on true
    where m.valid_from <= ${date}::date and (m.valid_to is null or m.valid_to > ${date}::date)
      and (${where.county ?? null}::text is null or m.county_code = ${where.county ?? null})
      and (not o.is_example or ${where.examples ?? where.number !== undefined})
      and (${where.number ?? null}::text is null or m.number = ${where.number ?? null})
    order by m.number`.execute(db);
  return rows;
}
