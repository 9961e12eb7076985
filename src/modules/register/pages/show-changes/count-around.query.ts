import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';

/** How many municipalities there were the day before a date, and how many from the date. */
export interface CountAround {
  readonly before: number;
  readonly after: number;
}

export async function countAround(db: Db, date: string): Promise<CountAround> {
  const { rows } = await sql<CountAround>`
    select count(*) filter (where valid_from < ${date}::date and (valid_to is null or valid_to >= ${date}::date)) as before,
           count(*) filter (where valid_from <= ${date}::date and (valid_to is null or valid_to > ${date}::date)) as after
    from register.municipality
    where county_code not in (select code from register.county where is_example)`.execute(db);
  return rows[0] ?? { before: 0, after: 0 };
}
