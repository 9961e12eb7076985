import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { actingMandate } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import { openTask } from '../tasks/index.ts';
import { objectOf } from './application.ts';
import { mayApply } from './eligibility.ts';
import { callOf, whyClosed } from './openness.ts';
import { paths } from './paths.ts';
import { accessOf, mayLead } from './policy.ts';
import { lockApplication } from './store.ts';
import { joinTask, joinTaskKey } from './tasks.ts';

export interface AskMunicipality {
  readonly applicationId: number;
  readonly organisationId: number;
}

/**
 * Ask a municipality to join, for the one that leads. It reads the application from now on, and binds itself to nothing.
 * Refuses: `unknownApplication`, `notLead`, `callIsNotOpen`, `jointNotAllowed`, `unknownMunicipality`, `mayNotApply` (the
 * call is for others), `askedAlready`.
 */
export const askMunicipality = defineCommand({
  name: 'applications/ask-municipality',
  constraints: { municipality_is_in_an_application_once: { code: 'askedAlready', field: 'municipality' } },
  run: async (tx, { applicationId, organisationId }: AskMunicipality, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || accessOf(by, application) === 'none') return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (by.kind !== 'person' || !mandate || !mayLead(by, application)) return refused({ code: 'notLead' });
    const call = await callOf(tx, application);
    const closed = whyClosed(call, tx.now);
    if (closed) return refused(closed);
    if (call.terms.joint === 'not_allowed') return refused({ code: 'jointNotAllowed' });
    const found = await findOrganisations(tx.db, [organisationId, application.leadId], tx.today);
    const asked = found.find(({ id }) => id === organisationId);
    const lead = found.find(({ id }) => id === application.leadId);
    // Invented municipalities and real ones never write to each other.
    if (!asked || !lead || asked.isExample !== lead.isExample)
      return refused({ code: 'unknownMunicipality', field: 'municipality' });
    if (!mayApply(call, asked)) return refused({ code: 'mayNotApply', field: 'municipality' });
    await tx.db
      .insertInto('applications.party')
      .values({
        application_id: applicationId,
        organisation_id: organisationId,
        asked_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    await openTask(tx, {
      key: joinTaskKey(applicationId, organisationId),
      kind: joinTask,
      assignee: { organisationId, role: 'chief_executive' },
      object: objectOf(applicationId),
      path: paths.parties(applicationId),
      words: { title: application.title, lead: lead.name },
      waiters: [{ organisationId: application.leadId, role: 'project_leader' }],
    });
    tx.audit({ object: objectOf(applicationId), data: { organisation: organisationId, state: 'asked' } });
    return accepted({});
  },
});
