import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { objectOf } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import { mayLead } from '../policy.ts';
import { lockApplication } from '../store.ts';
import { signedBy } from './acting-person.ts';
import { completeWhenSigned } from './completion-store.ts';
import { findProgress } from './progress-store.ts';

export interface GoWithout {
  readonly applicationId: number;
  /** A municipality that has declined after the freeze. */
  readonly organisationId: number;
  readonly reason: string;
}

/**
 * State that the application goes on without a municipality that has declined after the freeze: the contents stand as they
 * were signed, and the signature sheet says so. The other way is to open the contents again. Refuses `notYours`,
 * `notFrozen`, `notDeclined`, `alreadyStated`, `reasonMissing`.
 */
export const goWithout = defineCommand({
  name: 'applications/go-without',
  constraints: {
    going_without_has_a_reason: { code: 'reasonMissing', field: 'reason' },
    going_without_is_stated_once: { code: 'alreadyStated' },
    going_without_is_about_a_frozen_party: { code: 'notDeclined' },
    only_who_declined_is_left_out: { code: 'notDeclined' },
  },
  run: async (tx, { applicationId, organisationId, reason }: GoWithout, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || !mayLead(by, application)) return refused({ code: 'notYours' });
    const progress = await findProgress(tx.db, applicationId);
    const state = applicationStateOf(progress);
    if (!progress.freeze || (state !== 'frozen' && state !== 'ready' && state !== 'withdrawn'))
      return refused({ code: 'notFrozen' });
    await tx.db
      .insertInto('applications.going_without')
      .values({
        application_id: applicationId,
        freeze_number: progress.freeze.number,
        organisation_id: organisationId,
        reason,
        stated_at: tx.now.toString(),
        ...signedBy(by),
      })
      .execute();
    await completeWhenSigned(tx, applicationId);
    tx.audit({
      object: objectOf(applicationId),
      data: { freeze: progress.freeze.number, without: organisationId },
    });
    return accepted({ freezeNumber: progress.freeze.number });
  },
});
