import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { nameEntries, searchNames } from '../../name-search.ts';
import type { NameRecord } from '../../name-search.ts';

export interface FormerMunicipality extends NameRecord {
  readonly county: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Those that directly followed it, by number. */
  readonly successors: readonly { readonly number: string; readonly name: string }[];
}

/**
 * Municipalities that have a fitting name but did not exist on the date; the best hits first.
 * One that only has another number than the municipality of the same name that was found is left out; one that was merged
 * or divided is shown, also when a later one took over its name.
 */
export async function formerMunicipalities(
  db: Db,
  date: string,
  name: string | undefined,
  found: ReadonlySet<string>,
): Promise<FormerMunicipality[]> {
  if (name === undefined) return [];
  const { rows } = await sql<FormerMunicipality & { onlyRenumbered: boolean }>`
    select distinct on (m.number) m.number, n.name, n.official_name as "officialName", n.name_se as "nameSe",
           n.name_smj as "nameSmj", n.name_sma as "nameSma", n.name_fkv as "nameFkv", c.name as county,
           m.valid_from as "validFrom", m.valid_to as "validTo",
           exists (select from register.change r where r.kind = 'renumbering'
             and m.number = case when m.valid_to <= ${date}::date then r.from_number else r.to_number end
           ) as "onlyRenumbered",
           coalesce((select jsonb_agg(jsonb_build_object('number', s.to_number, 'name', s.to_name) order by s.to_number)
             from register.change s where s.from_number = m.number and s.to_number <> m.number
               and s.date = m.valid_to and s.kind not in ('boundary', 'name')), '[]') as successors
    from register.municipality m
    join register.county c on c.code = m.county_code
    join register.municipality_name n on n.number = m.number
    where not c.is_example and (m.valid_from > ${date}::date or m.valid_to <= ${date}::date)
    order by m.number, n.valid_from desc`.execute(db);
  const others = rows.filter((row) => !(row.onlyRenumbered && found.has(row.name)));
  const byNumber = new Map(others.map((row) => [row.number, row]));
  return searchNames(name, nameEntries(others)).flatMap(({ number }) => byNumber.get(number) ?? []);
}
