import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { DecidingBody } from '../../calls/index.ts';
import { actingMandate } from '../../identity/index.ts';
import { mayAsk } from '../anchoring/anchoring-policy.ts';
import { objectOf } from '../application.ts';
import { callOf } from '../openness.ts';
import { lockApplication } from '../store.ts';
import { findHandling } from './political-store.ts';
import { closePoliticalTasks } from './tasks.ts';

export interface RecordDecision {
  readonly applicationId: number;
  readonly organisationId: number;
  readonly body: DecidingBody;
  readonly outcome: 'approved' | 'rejected';
  readonly caseNumber: string;
  readonly decidedOn: string;
  readonly minutesAddress: string | null;
}

/**
 * Enter what a body of the municipality decided about the application, also after the deadline. It is about the newest
 * package made here by then. Refuses: `unknownApplication`, `notYours`, `bodyMayNotDecide` (the call names others),
 * `caseNumberMissing`, `decidedInFuture`, `notAnAddress`.
 */
export const recordDecision = defineCommand({
  name: 'applications/record-decision',
  constraints: {
    political_case_has_a_number: { code: 'caseNumberMissing', field: 'caseNumber' },
    nothing_is_decided_tomorrow: { code: 'decidedInFuture', field: 'decidedOn' },
    minutes_have_a_web_address: { code: 'notAnAddress', field: 'minutesAddress' },
  },
  run: async (tx, input: RecordDecision, by) => {
    const { applicationId, organisationId } = input;
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || !mayAsk(by, application, organisationId))
      return refused({ code: 'notYours' });
    const { decidingBodies } = (await callOf(tx, application)).terms;
    if (decidingBodies.length > 0 && !decidingBodies.includes(input.body))
      return refused({ code: 'bodyMayNotDecide', field: 'decidingBody' });
    const { decision, packages } = await findHandling(tx.db, applicationId, organisationId);
    await tx.db
      .insertInto('applications.political_decision')
      .values({
        application_id: applicationId,
        organisation_id: organisationId,
        number: (decision?.number ?? 0) + 1,
        body: input.body,
        outcome: input.outcome,
        case_number: input.caseNumber,
        decided_on: input.decidedOn,
        entered_on: tx.today,
        minutes_address: input.minutesAddress,
        package_number: packages[0]?.number ?? null,
        entered_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    await closePoliticalTasks(
      tx,
      { applicationId, organisationId, steps: ['draft', 'papers', 'meeting'] },
      by,
    );
    tx.audit({
      object: objectOf(applicationId),
      data: { municipality: organisationId, outcome: input.outcome, decidedOn: input.decidedOn },
    });
    return accepted({ applicationId });
  },
});
