import { defineCommand } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { callStateAt, findCall } from '../calls/index.ts';
import { beginWriting } from '../forms/index.ts';
import type { Answers } from '../forms/index.ts';
import { actingMandate } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import { objectOf } from './application.ts';
import { applicationStarted } from './events.ts';
import { mayApply } from './eligibility.ts';
import { accessOf, managesFor } from './policy.ts';
import { findApplication } from './store.ts';
import { writingOf } from './text.query.ts';

export interface StartApplication {
  readonly callId: number;
  readonly title: string;
  readonly language: 'nb' | 'nn';
  /** An earlier application whose answers it begins with; what the new template does not ask is left out. */
  readonly copyOf?: number | null;
}

/**
 * Begin an application to an open call for the municipality one acts for, which leads it. Answers its id. Refuses:
 * `unknownCall`, `notYours` (no mandate to begin for a municipality), `callIsNotOpen`, `mayNotApply` (the call is for
 * others), `unknownCopy` (the earlier application is not the reader's to read).
 */
export const startApplication = defineCommand({
  name: 'applications/start-application',
  run: async (tx, { callId, title, language, copyOf = null }: StartApplication, by) => {
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
    const { templateVersionId } = call.terms;
    if (templateVersionId === null) throw new Error(`Call ${callId} is open without a template`);
    const answers = copyOf === null ? {} : await earlierAnswers(tx.db, copyOf, by);
    if (answers === null) return refused({ code: 'unknownCopy', field: 'copyOf' });
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
    await beginWriting(tx, { object: objectOf(id), templateVersionId, answers }, by);
    tx.emit(applicationStarted, { applicationId: id, callId, organisationId });
    tx.audit({ object: objectOf(id), data: { call: callId, organisation: organisationId, copyOf } });
    return accepted({ id });
  },
});

/** The answers of an application somebody may read; null where they may not. */
async function earlierAnswers(db: Db, applicationId: number, by: Principal): Promise<Answers | null> {
  const application = await findApplication(db, applicationId);
  if (!application || accessOf(by, application) === 'none') return null;
  return (await writingOf(db, applicationId)).answers;
}
