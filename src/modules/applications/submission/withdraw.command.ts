import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { findCall } from '../../calls/index.ts';
import { objectOf } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import { applicationWithdrawn } from '../events.ts';
import { mayLead } from '../policy.ts';
import { lockApplication } from '../store.ts';
import { signedBy } from './acting-person.ts';
import { findProgress } from './progress-store.ts';
import { openSubmitTasks } from './submission-tasks.ts';
import { isDue } from './time-limit.ts';

export interface Withdraw {
  readonly applicationId: number;
  /** The submission the reader saw. */
  readonly number: number;
  readonly reason: string;
  /** When the request arrived here. */
  readonly receivedAt: Temporal.Instant;
}

/**
 * Take back what was sent in, until the deadline: it never comes in, and the application may be sent in again, as it is or
 * changed. Refuses `notYours`, `notSubmitted`, `hasArrived`, `tooLateToWithdraw`.
 */
export const withdrawApplication = defineCommand({
  name: 'applications/withdraw',
  constraints: {
    submission_is_withdrawn_once: { code: 'notSubmitted' },
    what_has_come_in_is_not_withdrawn: { code: 'hasArrived' },
  },
  run: async (tx, { applicationId, number, reason, receivedAt }: Withdraw, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || !mayLead(by, application)) return refused({ code: 'notYours' });
    const call = await findCall(tx.db, application.callId);
    const progress = await findProgress(tx.db, applicationId);
    const state = applicationStateOf(progress);
    if (state === 'arrived') return refused({ code: 'hasArrived' });
    const { submission } = progress;
    if (!call || state !== 'submitted' || submission?.number !== number)
      return refused({ code: 'notSubmitted' });
    if (isDue(receivedAt, submission.deadline, submission)) return refused({ code: 'tooLateToWithdraw' });
    await tx.db
      .insertInto('applications.withdrawal')
      .values({
        application_id: applicationId,
        number,
        reason,
        withdrawn_at: tx.now.toString(),
        ...signedBy(by),
      })
      .execute();
    await openSubmitTasks(tx, { application, call });
    tx.emit(applicationWithdrawn, { applicationId, callId: call.id, number });
    tx.audit({ object: objectOf(applicationId), data: { submission: number } });
    return accepted({ number });
  },
});
