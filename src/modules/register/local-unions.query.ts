import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Interval } from './dates.ts';

/** A local union organisation: the employees' party in one municipality. */
export interface LocalUnion {
  readonly id: number;
  readonly name: string;
  /** The national union it belongs to, or null when it stands alone. */
  readonly union: NamedParty | null;
  /** The confederation of that union, or null when it is outside all of them. */
  readonly confederation: NamedParty | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LocalUnionIn extends LocalUnion {
  readonly key: string;
  readonly municipalityId: number;
}

export interface NamedParty {
  readonly id: number;
  readonly nb: string;
  readonly nn: string;
}

/**
 * The local unions of a municipality on a date ('YYYY-MM-DD'), by name. National names are those of that date.
 * @param municipality id of the municipality's organisation, which it keeps through renumberings
 */
export function localUnionsOn(db: Db, municipality: number, date: string): Promise<LocalUnion[]> {
  return localUnionsIn(db, [municipality], date);
}

/** The local unions of several municipalities on a date, by name. One query whatever the number. */
export async function localUnionsIn(
  db: Db,
  municipalities: readonly number[],
  date: string,
): Promise<LocalUnionIn[]> {
  const party = (id: string) => sql`
    (select jsonb_build_object('id', p.id, 'nb', n.name_nb, 'nn', n.name_nn)
     from register.organisation p
     join register.organisation_name n on n.organisation_id = p.id
       and (n.valid_from is null or n.valid_from <= ${date}::date) and (n.valid_to is null or n.valid_to > ${date}::date)
     where p.id = ${sql.raw(id)})`;
  const { rows } = await sql<LocalUnionIn>`
    select o.id, o.key, o.municipality_id as "municipalityId", own.name_nb as name, ${party('o.parent_id')} as "union",
           ${party('parent.parent_id')} as confederation, o.valid_from as "validFrom", o.valid_to as "validTo"
    from register.organisation o
    join register.organisation_name own on own.organisation_id = o.id
    left join register.organisation parent on parent.id = o.parent_id
    where o.kind = 'local_union' and o.municipality_id = any(${municipalities}::bigint[])
      and o.valid_from <= ${date}::date and (o.valid_to is null or o.valid_to > ${date}::date)
    order by own.name_nb, o.id`.execute(db);
  return rows;
}

/** When local unions of a municipality have had a name. */
export function findPeriodsOfName(
  db: Db,
  municipality: number,
  name: string,
): Promise<(Interval & { id: number })[]> {
  return db
    .selectFrom('register.organisation as o')
    .innerJoin('register.organisation_name as n', 'n.organisation_id', 'o.id')
    .select(['o.id', sql<string>`o.valid_from`.as('validFrom'), 'o.valid_to as validTo'])
    .where('o.kind', '=', 'local_union')
    .where('o.municipality_id', '=', municipality)
    .where(sql<string>`lower(n.name_nb)`, '=', sql<string>`lower(${name})`)
    .execute();
}
