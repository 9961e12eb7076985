import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { ChangeKind } from './records.ts';

/** One day on which the map of municipalities changed. */
export interface ChangeDate {
  readonly date: string;
  /** Changes of each kind that day; kinds without any are absent. */
  readonly kinds: Readonly<Partial<Record<ChangeKind, number>>>;
  /** Municipalities that existed the day before, and from this day. */
  readonly before: number;
  readonly after: number;
}

/** Every date with changes, newest first, future ones too. */
export async function changeDates(db: Db): Promise<ChangeDate[]> {
  const { rows } = await sql<ChangeDate>`
    select days.date, days.kinds,
      (select count(*) from register.municipality m join register.organisation o on o.id = m.organisation_id
        where not o.is_example and m.valid_from < days.date and (m.valid_to is null or m.valid_to >= days.date)) as before,
      (select count(*) from register.municipality m join register.organisation o on o.id = m.organisation_id
        where not o.is_example and m.valid_from <= days.date and (m.valid_to is null or m.valid_to > days.date)) as after
    from (
      select date, jsonb_object_agg(kind, times) as kinds
      from (select date, kind, count(*) as times from register.change group by date, kind) as counted
      group by date
    ) as days
    order by days.date desc`.execute(db);
  return rows;
}
