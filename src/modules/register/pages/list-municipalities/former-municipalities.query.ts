import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { nameEntries, searchNames } from '../../name-search.ts';
import type { NameRecord } from '../../name-search.ts';

export interface FormerMunicipality extends NameRecord {
  readonly county: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Municipalities that have a fitting name but did not exist on the date; the best hits first.
 * Renumbered ones are left out when the municipality of the date has the same name already.
 */
export async function formerMunicipalities(
  db: Db,
  date: string,
  name: string | undefined,
  found: ReadonlySet<string>,
): Promise<FormerMunicipality[]> {
  if (name === undefined) return [];
  const { rows } = await sql<FormerMunicipality>`
    select distinct on (m.number) m.number, n.name, n.official_name as "officialName", n.name_se as "nameSe",
           n.name_smj as "nameSmj", n.name_sma as "nameSma", n.name_fkv as "nameFkv", c.name as county,
           m.valid_from as "validFrom", m.valid_to as "validTo"
    from register.municipality m
    join register.county c on c.code = m.county_code
    join register.municipality_name n on n.number = m.number
    where m.valid_from > ${date}::date or m.valid_to <= ${date}::date
    order by m.number, n.valid_from desc`.execute(db);
  const others = rows.filter((row) => !found.has(row.name));
  const byNumber = new Map(others.map((row) => [row.number, row]));
  return searchNames(name, nameEntries(others)).flatMap(({ number }) => byNumber.get(number) ?? []);
}
