import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** A report that something in the register is wrong. */
export interface CorrectionReportRow {
  readonly id: number;
  readonly reportedOn: string;
  readonly number: string;
  /** The last name under this number. */
  readonly name: string;
  readonly fact: string;
  readonly explanation: string;
  readonly sourceAddress: string | null;
}

/** Reports from a date on, or all of them; oldest first. */
export async function correctionReports(db: Db, since: string | null): Promise<CorrectionReportRow[]> {
  const { rows } = await sql<CorrectionReportRow>`
    select r.id, r.reported_on as "reportedOn", r.number, n.name, r.fact, r.explanation,
           r.source_address as "sourceAddress"
    from register.correction_report r
    cross join lateral (
      select name from register.municipality_name where number = r.number order by valid_from desc limit 1) n
    where ${since}::date is null or r.reported_on >= ${since}::date
    order by r.id`.execute(db);
  return rows;
}
