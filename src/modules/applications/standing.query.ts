import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Standing, StandingSource } from '../calls/index.ts';

/**
 * Which municipalities have begun an application to a call, with others or alone, and sent it in. That is all the
 * deciding side is told before the deadline.
 */
export const standingSource: StandingSource = {
  name: 'applications.standing',
  load: async (db: Db, callId: number): Promise<readonly Standing[]> => {
    const { rows } = await sql<Standing>`
      select party.organisation_id as "organisationId", min(answer.answered_at) as "startedAt",
             max(sent.received_at) as "submittedAt"
      from applications.application as application
      join applications.party as party on party.application_id = application.id
      join lateral (
        select each.answer, each.answered_at from applications.party_answer as each
        where each.application_id = party.application_id and each.organisation_id = party.organisation_id
        order by each.number desc limit 1
      ) as answer on answer.answer = 'joined'
      left join lateral (
        select submission.received_at from applications.submission as submission
        where submission.application_id = application.id and not exists (
          select from applications.withdrawal as withdrawal
          where withdrawal.application_id = submission.application_id and withdrawal.number = submission.number)
      ) as sent on true
      where application.call_id = ${callId}
      group by party.organisation_id`.execute(db);
    return rows;
  },
};
