import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { actingMandate } from '../identity/index.ts';
import { closeTask } from '../tasks/index.ts';
import { objectOf } from './application.ts';
import { partyAnswered } from './events.ts';
import { surroundingsOf, whyNotLeft, whyNotWritten } from './openness.ts';
import { answersAsParty } from './policy.ts';
import { lockApplication } from './store.ts';
import { joinTaskKey } from './tasks.ts';

export interface AnswerAsParty {
  readonly applicationId: number;
  readonly answer: 'joined' | 'declined';
  /** Why it declines; '' where nothing is said. */
  readonly reason: string;
}

/**
 * A municipality that is asked joins or declines by itself, and may change its mind for as long as the application is
 * written;
 * it may leave after the signing, too. Refuses: `unknownApplication`, `callIsNotOpen`, `frozen`, `sentIn`, `answeredSo` (it has answered the same), `leadStays` (whoever
 * leads hands over the lead first).
 */
export const answerAsParty = defineCommand({
  name: 'applications/answer-as-party',
  run: async (tx, { applicationId, answer, reason }: AnswerAsParty, by) => {
    const application = await lockApplication(tx.db, applicationId);
    const organisationId = application && answersAsParty(by, application);
    const mandate = actingMandate(by);
    if (!application || organisationId === null || by.kind !== 'person' || !mandate)
      return refused({ code: 'unknownApplication' });
    const { call, progress } = await surroundingsOf(tx.db, application);
    const closed = (answer === 'joined' ? whyNotWritten : whyNotLeft)(call, progress, tx.now);
    if (closed) return refused(closed);
    const party = application.parties.find((each) => each.organisationId === organisationId);
    if (party?.standing === answer) return refused({ code: 'answeredSo' });
    if (answer === 'declined' && application.leadId === organisationId) return refused({ code: 'leadStays' });
    const own = { application_id: applicationId, organisation_id: organisationId };
    const { answers } = await tx.db
      .selectFrom('applications.party_answer')
      .select(({ fn }) => fn.countAll<number>().as('answers'))
      .where('application_id', '=', applicationId)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('applications.party_answer')
      .values({
        ...own,
        number: answers + 1,
        answer,
        reason,
        answered_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    await closeTask(tx, joinTaskKey(applicationId, organisationId), by);
    tx.emit(partyAnswered, { applicationId, organisationId, answer });
    tx.audit({ object: objectOf(applicationId), data: { organisation: organisationId, state: answer } });
    return accepted({});
  },
});
