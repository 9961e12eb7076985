import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { deadlineOf, findCalls } from '../../calls/index.ts';
import { isDue } from './time-limit.ts';

/** The applications that are held and whose time has come, in the order they were received. Two queries. */
export async function heldSubmissions(db: Db, now: Temporal.Instant): Promise<number[]> {
  const held = await db
    .selectFrom('applications.submission as submission')
    .innerJoin('applications.application as application', 'application.id', 'submission.application_id')
    .leftJoin('applications.withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.application_id', '=', 'submission.application_id')
        .onRef('withdrawal.number', '=', 'submission.number'),
    )
    .leftJoin('applications.arrival as arrival', (join) =>
      join
        .onRef('arrival.application_id', '=', 'submission.application_id')
        .onRef('arrival.number', '=', 'submission.number'),
    )
    .select(['submission.application_id', 'submission.permission_number', 'application.call_id'])
    .where('withdrawal.number', 'is', null)
    .where('arrival.number', 'is', null)
    .orderBy('submission.received_at')
    .orderBy('submission.application_id')
    .execute();
  const calls = await findCalls(db, [...new Set(held.map(({ call_id }) => call_id))]);
  return held
    .filter(({ call_id, permission_number }) => {
      const call = calls.find(({ id }) => id === call_id);
      if (!call || call.cancellation) return false;
      return isDue(now, deadlineOf(call), { isLate: permission_number !== null });
    })
    .map(({ application_id }) => application_id);
}
