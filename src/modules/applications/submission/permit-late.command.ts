import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { deadlineOf, findCall, mayManageCalls } from '../../calls/index.ts';
import { findProgramme } from '../../programmes/index.ts';
import { objectOf } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import { lockApplication } from '../store.ts';
import { signedBy } from './acting-person.ts';
import { findProgress } from './progress-store.ts';
import { isDue } from './time-limit.ts';

export interface PermitLate {
  readonly applicationId: number;
  readonly until: Temporal.Instant;
  readonly reason: string;
}

/**
 * Let one application be sent in after the deadline, until a moment, for a reason that is kept with its author. Before the
 * deadline the deadline itself is moved, for all. Refuses `notYours`, `deadlineToCome`, `alreadySubmitted`,
 * `untilPast`, `reasonMissing`.
 */
export const permitLate = defineCommand({
  name: 'applications/permit-late',
  constraints: {
    late_permission_has_a_reason: { code: 'reasonMissing', field: 'reason' },
    late_permission_ends_after_it_is_given: { code: 'untilPast', field: 'until' },
  },
  run: async (tx, { applicationId, until, reason }: PermitLate, by) => {
    const application = await lockApplication(tx.db, applicationId);
    const call = application && (await findCall(tx.db, application.callId));
    const programme = call && (await findProgramme(tx.db, call.programmeId));
    if (!call || !programme || !mayManageCalls(by, programme)) return refused({ code: 'notYours' });
    const deadline = deadlineOf(call);
    if (deadline === null || !isDue(tx.now, deadline, { isLate: false }))
      return refused({ code: 'deadlineToCome' });
    const progress = await findProgress(tx.db, applicationId);
    const state = applicationStateOf(progress);
    if (state === 'submitted' || state === 'arrived') return refused({ code: 'alreadySubmitted' });
    const number = (progress.permission?.number ?? 0) + 1;
    await tx.db
      .insertInto('applications.late_permission')
      .values({
        application_id: applicationId,
        number,
        until: until.toString(),
        reason,
        given_at: tx.now.toString(),
        ...signedBy(by),
      })
      .execute();
    tx.audit({ object: objectOf(applicationId), data: { permission: number, until: until.toString() } });
    return accepted({ number });
  },
});
