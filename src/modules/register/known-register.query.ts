import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Municipality, MunicipalityName } from './records.ts';
import type { KnownRegister } from './register-draft.ts';

/** The register as an import has to know it: municipalities with their names, counties, and what changed when. */
export async function findKnownRegister(db: Db): Promise<KnownRegister> {
  const counties = await db
    .selectFrom('register.county')
    .select(['code', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('is_example', '=', false)
    .execute();
  const { rows: municipalities } = await sql<Municipality>`
    select m.number, m.county_code as "countyCode", m.valid_from as "validFrom",
           m.valid_from_is_lower_bound as "validFromIsLowerBound", m.valid_to as "validTo",
           o.organisation_number as "organisationNumber", m.organisation_number_source as "organisationNumberSource",
           m.sami_language_area_year as "samiLanguageAreaYear"
    from register.municipality m join register.organisation o on o.id = m.organisation_id
    where not o.is_example order by m.number`.execute(db);
  const { rows: municipalityNames } = await sql<MunicipalityName>`
    select number, valid_from as "validFrom", valid_to as "validTo", name, official_name as "officialName",
           name_se as "nameSe", name_smj as "nameSmj", name_sma as "nameSma", name_fkv as "nameFkv"
    from register.municipality_name n
    where exists (select from register.municipality m join register.organisation o on o.id = m.organisation_id
                  where m.number = n.number and not o.is_example)
    order by number, valid_from`.execute(db);
  const changes = await db
    .selectFrom('register.change')
    .select(['date', 'from_number as fromNumber', 'to_number as toNumber'])
    .execute();
  return { counties, municipalities, municipalityNames, changes };
}
