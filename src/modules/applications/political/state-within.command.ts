import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { findWritingId, lockWriting } from '../../forms/index.ts';
import { actingMandate } from '../../identity/index.ts';
import { mayStateAbsence } from '../anchoring/anchoring-policy.ts';
import { objectOf } from '../application.ts';
import { lockApplication } from '../store.ts';
import { findHandling } from './political-store.ts';

export interface StateWithin {
  readonly applicationId: number;
  readonly organisationId: number;
  /** The edition of the text whose differences were read. */
  readonly edition: number;
  readonly liesWithin: boolean;
  readonly reason: string;
}

/**
 * The chief executive states whether the text as it is now lies within the decision. Refuses: `unknownApplication`,
 * `notYours`, `noDecision`, `changedMeanwhile` (the text is another than the one that was read), `reasonMissing`.
 */
export const stateWithin = defineCommand({
  name: 'applications/state-within-decision',
  constraints: { outside_the_decision_says_why: { code: 'reasonMissing', field: 'reason' } },
  run: async (tx, { applicationId, organisationId, edition, liesWithin, reason }: StateWithin, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    // The same who may state that nobody represents an organisation: the chief executive.
    if (!mandate || by.kind !== 'person' || !mayStateAbsence(by, application, organisationId))
      return refused({ code: 'notYours' });
    const { decision, statement } = await findHandling(tx.db, applicationId, organisationId);
    if (!decision) return refused({ code: 'noDecision' });
    const writingId = await findWritingId(tx.db, objectOf(applicationId));
    if (writingId === null || (await lockWriting(tx, writingId)) !== edition)
      return refused({ code: 'changedMeanwhile' });
    await tx.db
      .insertInto('applications.political_statement')
      .values({
        application_id: applicationId,
        organisation_id: organisationId,
        number: (statement?.number ?? 0) + 1,
        decision_number: decision.number,
        edition,
        lies_within: liesWithin,
        reason,
        stated_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    tx.audit({
      object: objectOf(applicationId),
      data: { municipality: organisationId, decision: decision.number, edition, liesWithin },
    });
    return accepted({ applicationId });
  },
});
