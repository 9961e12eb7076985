import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { actingMandate } from '../identity/index.ts';
import { lockAgreement } from './content-store.ts';
import type { Answer } from './notice.ts';
import { mayManage, maySpeakFor } from './policy.ts';
import { findInfos } from './store.ts';
import { closeAnswerTask } from './task-store.ts';

export interface AnswerNotice {
  readonly agreementId: number;
  readonly noticeId: number;
  /** The party that answers. */
  readonly organisationId: number;
  readonly answer: Answer;
}

/**
 * Record what another party has decided after a notice, by the party itself or by the secretariat from its letter.
 * Refuses `notYours`, `noSuchNotice`, `isDecided` (all have answered, or its date has passed), `alreadyAnswered`.
 */
export const answerNotice = defineCommand({
  name: 'agreements/answer-notice',
  constraints: { party_answers_a_notice_once: { code: 'alreadyAnswered', field: 'party' } },
  run: async (tx, { agreementId, noticeId, organisationId, answer }: AnswerNotice, by) => {
    await lockAgreement(tx, agreementId);
    const [agreement] = await findInfos(tx.db, [agreementId], tx.today);
    const notice = agreement?.notices.find(({ id }) => id === noticeId);
    if (!agreement || !notice) return refused({ code: 'noSuchNotice' });
    const party = agreement.parties.find((each) => each.organisationId === organisationId);
    const mandate = actingMandate(by);
    if (!party || !mandate) return refused({ code: 'notYours' });
    const own = maySpeakFor(by, party);
    if (!own && !mayManage(by, agreement.ownerOrganisationId)) return refused({ code: 'notYours' });
    const other = notice.others.find((each) => each.organisationId === organisationId);
    if (!other) return refused({ code: 'notYours' });
    if (other.answer !== null) return refused({ code: 'alreadyAnswered', field: 'party' });
    if (notice.answered) return refused({ code: 'isDecided' });
    await tx.db
      .insertInto('agreements.notice_answer')
      .values({
        notice_id: noticeId,
        version_id: agreement.versionId,
        giver_id: notice.partyOrganisationId,
        organisation_id: organisationId,
        answer,
        answered_on: tx.today,
        registered: !own,
        mandate_id: mandate.id,
        answered_at: tx.now.toString(),
        answered_by: actorName(by),
      })
      .execute();
    await closeAnswerTask(tx, { noticeId, organisationId }, by);
    tx.audit({
      object: `agreements.agreement:${agreementId}`,
      data: { notice: noticeId, party: organisationId, answer, registered: !own },
    });
    return accepted({});
  },
});
