import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/** The official address of each organisation on a date, by its id; who has none known is left out. */
export async function addressesOn(
  db: Db,
  organisationIds: readonly number[],
  date: string,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; email: string }>`
    select distinct on (organisation_id) organisation_id as id, email
    from correspondence.address
    where organisation_id = any(${organisationIds}::bigint[]) and valid_from <= ${date}::date
    order by organisation_id, valid_from desc`.execute(db);
  return new Map(rows.map(({ id, email }) => [id, email]));
}
