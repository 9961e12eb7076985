import type { Db } from '../../platform/db/database.ts';
import type { GivenAnswer, NoReason } from './answer.ts';

/** What each organisation has answered last, at most one for each. */
export async function answersTo(db: Db, callId: number, organisationId?: number): Promise<GivenAnswer[]> {
  const rows = await db
    .selectFrom('calls.response')
    .selectAll()
    .distinctOn('organisation_id')
    .where('call_id', '=', callId)
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? 0))
    .orderBy('organisation_id')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    answer:
      row.answer === 'interested'
        ? { kind: 'interested' }
        : { kind: 'not_now', reason: row.reason as NoReason, remark: row.remark },
    way: row.way as GivenAnswer['way'],
    at: row.answered_at,
  }));
}
