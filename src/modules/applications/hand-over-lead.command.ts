import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { actingMandate } from '../identity/index.ts';
import { joinedIds, objectOf } from './application.ts';
import { surroundingsOf, whyNotWritten } from './openness.ts';
import { accessOf, mayLead } from './policy.ts';
import { lockApplication } from './store.ts';

export interface HandOverLead {
  readonly applicationId: number;
  readonly organisationId: number;
}

/**
 * The municipality that leads lets another that has joined lead from now on; itself it stays in. Refuses:
 * `unknownApplication`, `notLead`, `callIsNotOpen`, `frozen`, `notJoined`, `leadsAlready`.
 */
export const handOverLead = defineCommand({
  name: 'applications/hand-over-lead',
  run: async (tx, { applicationId, organisationId }: HandOverLead, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || accessOf(by, application) === 'none') return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (by.kind !== 'person' || !mandate || !mayLead(by, application)) return refused({ code: 'notLead' });
    const { call, progress } = await surroundingsOf(tx.db, application);
    const closed = whyNotWritten(call, progress, tx.now);
    if (closed) return refused(closed);
    if (organisationId === application.leadId) return refused({ code: 'leadsAlready', field: 'lead' });
    if (!joinedIds(application).includes(organisationId))
      return refused({ code: 'notJoined', field: 'lead' });
    const { leads } = await tx.db
      .selectFrom('applications.lead')
      .select(({ fn }) => fn.countAll<number>().as('leads'))
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('applications.lead')
      .values({
        application_id: applicationId,
        number: leads + 1,
        organisation_id: organisationId,
        leads_from: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    tx.audit({ object: objectOf(applicationId), data: { organisation: organisationId, state: 'leads' } });
    return accepted({});
  },
});
