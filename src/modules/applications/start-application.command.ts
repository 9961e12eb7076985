import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { callStateAt, findCall } from '../calls/index.ts';
import { beginWriting } from '../forms/index.ts';
import { actingMandate } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import { objectOf } from './application.ts';
import { applicationStarted } from './events.ts';
import { mayApply } from './eligibility.ts';
import { managesFor } from './policy.ts';

export interface StartApplication {
  readonly callId: number;
  readonly title: string;
  readonly language: 'nb' | 'nn';
}

/**
 * Begin an application to an open call for the municipality one acts for, which leads it. Answers its id. Refuses:
 * `unknownCall`, `notYours` (no mandate to begin for a municipality), `callIsNotOpen`, `mayNotApply` (the call is for
 * others).
 */
export const startApplication = defineCommand({
  name: 'applications/start-application',
  run: async (tx, { callId, title, language }: StartApplication, by) => {
    const call = await findCall(tx.db, callId);
    if (!call?.opening) return refused({ code: 'unknownCall' });
    const organisationId = managesFor(by);
    const mandate = actingMandate(by);
    if (by.kind !== 'person' || organisationId === null || mandate === null)
      return refused({ code: 'notYours' });
    if (callStateAt(call, tx.now) !== 'open') return refused({ code: 'callIsNotOpen' });
    const organisations = await findOrganisations(tx.db, [organisationId], tx.today);
    const organisation = organisations.find(({ id }) => id === organisationId);
    if (!organisation || !mayApply(call, organisation)) return refused({ code: 'mayNotApply' });
    const { id } = await tx.db
      .insertInto('applications.application')
      .values({
        call_id: callId,
        title,
        language,
        started_at: tx.now.toString(),
        started_by: actorName(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const in_ = { application_id: id, organisation_id: organisationId };
    const giver = { person_id: Number(by.id), mandate_id: mandate.id };
    const at = tx.now.toString();
    await tx.db
      .insertInto('applications.party')
      .values({ ...in_, ...giver, asked_at: at })
      .execute();
    await tx.db
      .insertInto('applications.party_answer')
      .values({ ...in_, ...giver, number: 1, answer: 'joined', reason: '', answered_at: at })
      .execute();
    await tx.db
      .insertInto('applications.lead')
      .values({ ...in_, ...giver, number: 1, leads_from: at })
      .execute();
    const { templateVersionId } = call.terms;
    if (templateVersionId === null) throw new Error(`Call ${callId} is announced without a form`);
    await beginWriting(tx, { object: objectOf(id), templateVersionId }, by);
    tx.emit(applicationStarted, { applicationId: id, callId, organisationId });
    tx.audit({ object: objectOf(id), data: { call: callId, organisation: organisationId } });
    return accepted({ id });
  },
});
