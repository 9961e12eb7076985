import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

export type OrganisationKind =
  | 'municipality'
  | 'county_governor'
  | 'ministry'
  | 'association'
  | 'confederation'
  | 'union'
  | 'local_union'
  | 'competence_environment';

/** A legal party as others refer to it. */
export interface Organisation {
  readonly id: number;
  readonly key: string;
  readonly kind: OrganisationKind;
  /** The union or confederation above it. */
  readonly parentId: number | null;
  /** Where a local union stands. */
  readonly municipalityId: number | null;
  /** Nine digits, or null where the register does not know it. */
  readonly organisationNumber: string | null;
  /** A municipality's own number on the date, or the last it had; null for others. */
  readonly municipalityNumber: string | null;
  /** The name of that date; a municipality is called by its own name in every language. */
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
  readonly isExample: boolean;
}

/**
 * Organisations by id, with all those above them, under the names of a date ('YYYY-MM-DD'); unknown ids are left out.
 * One query whatever the number.
 */
export async function findOrganisations(
  db: Db,
  ids: readonly number[],
  date: string,
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    with recursive wanted as (
      select id, parent_id from register.organisation where id = any(${ids}::bigint[])
      union
      select above.id, above.parent_id from register.organisation above join wanted on above.id = wanted.parent_id
    )
    ${organisations(date)} where o.id in (select id from wanted) order by o.id`.execute(db);
  return rows;
}

/** The organisations people may ask to act for on a date: municipalities and everybody else, local unions too. */
export async function findAllOrganisations(
  db: Db,
  date: string,
  { examples }: { readonly examples: boolean },
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    ${organisations(date)}
    where (${examples} or not o.is_example)
      and (o.kind <> 'municipality' or m.number is not null)
      and (o.valid_from is null or o.valid_from <= ${date}::date) and (o.valid_to is null or o.valid_to > ${date}::date)
    order by coalesce(m.name, n.name_nb), o.id`.execute(db);
  return rows;
}

/** The organisations of a kind on a date, invented ones left out, by name: the confederations, the ministries. */
export async function findOrganisationsOfKind(
  db: Db,
  kind: OrganisationKind,
  date: string,
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    ${organisations(date)}
    where o.kind = ${kind} and not o.is_example
      and (o.valid_from is null or o.valid_from <= ${date}::date) and (o.valid_to is null or o.valid_to > ${date}::date)
    order by coalesce(m.name, n.name_nb), o.id`.execute(db);
  return rows;
}

/** The organisation with this municipality number or organisation number on a date, or null. */
export async function findOrganisationByNumber(
  db: Db,
  number: string,
  date: string,
): Promise<Organisation | null> {
  const { rows } = await sql<Organisation>`
    ${organisations(date)}
    where m.number = ${number} or o.organisation_number = ${number} limit 1`.execute(db);
  return rows[0] ?? null;
}

/** An organisation that no longer exists is called what it was last called. */
const organisations = (date: string) => sql`
  select o.id, o.key, o.kind, o.parent_id as "parentId", o.municipality_id as "municipalityId", o.is_example as "isExample",
         o.organisation_number as "organisationNumber", m.number as "municipalityNumber",
         jsonb_build_object('nb', coalesce(m.name || ' kommune', n.name_nb), 'nn', coalesce(m.name || ' kommune', n.name_nn),
                            'en', coalesce(m.name || ' municipality', n.name_en, n.name_nb)) as name
  from register.organisation o
  left join lateral (
    select number, municipality_name.name
    from register.municipality join register.municipality_name using (number)
    where municipality.organisation_id = o.id
    order by municipality_name.valid_from <= ${date}::date desc, municipality_name.valid_from desc limit 1
  ) m on true
  left join lateral (
    select name_nb, name_nn, name_en from register.organisation_name
    where organisation_id = o.id
    order by coalesce(valid_from <= ${date}::date, true) desc, valid_from desc nulls last limit 1
  ) n on true`;
