import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { findCall } from '../../calls/index.ts';
import { readVersion } from '../../documents/index.ts';
import { objectOf } from '../application.ts';
import { applicationSubmitted } from '../events.ts';
import { mayLead } from '../policy.ts';
import { lockApplication } from '../store.ts';
import { signedBy } from './acting-person.ts';
import { limitIn } from './call-limit.ts';
import { takeInJobName } from './job-names.ts';
import { findProgress } from './progress-store.ts';
import { sendReceipts } from './receipt-mail.ts';
import { submitFault } from './submit-fault.ts';
import { closeAllTasks } from './submission-tasks.ts';
import { inWholeSeconds } from './time-limit.ts';

export interface Submit {
  readonly applicationId: number;
  /** The freeze the reader saw, so that nobody sends in another one. */
  readonly freezeNumber: number;
  /** When the request arrived here, before anything was waited for: the moment that counts. */
  readonly receivedAt: Temporal.Instant;
}

/**
 * Send in what all have signed: no file is made, the frozen ones are what is sent. It is held for the municipality until
 * the deadline. Refuses `notYours`, what `submitFault` finds, `changedByOther` (another freeze than the one that was
 * read), and as `limitIn` does.
 */
export const submitApplication = defineCommand({
  name: 'applications/submit',
  // The rules say the same and say which; these cannot be got around.
  constraints: {
    application_is_submitted_once_at_a_time: { code: 'alreadySubmitted' },
    submission_follows_a_withdrawal: { code: 'alreadySubmitted' },
    submission_is_of_a_freeze_all_have_signed: { code: 'notReady' },
    what_is_opened_again_is_not_submitted: { code: 'notReady' },
    submission_is_of_those_who_have_joined: { code: 'partyDeclined' },
    submission_is_in_time: { code: 'tooLate' },
  },
  run: async (tx, { applicationId, freezeNumber, receivedAt }: Submit, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || !mayLead(by, application)) return refused({ code: 'notYours' });
    const call = await findCall(tx.db, application.callId);
    if (!call) throw new Error(`Application ${applicationId} answers no call`);
    const progress = await findProgress(tx.db, applicationId);
    const fault = submitFault(application, progress);
    if (fault) return refused(fault);
    const { freeze } = progress;
    if (freeze?.number !== freezeNumber) return refused({ code: 'changedByOther' });
    const limit = limitIn(call, progress.permission, receivedAt);
    if (!limit.ok) return limit;
    const { deadline, permissionNumber } = limit.value;
    const number = (progress.submission?.number ?? 0) + 1;
    const reference = referenceOf(tx.today, applicationId, number);
    const received = inWholeSeconds(receivedAt);
    await tx.db
      .insertInto('applications.submission')
      .values({
        application_id: applicationId,
        number,
        freeze_number: freezeNumber,
        reference,
        received_at: received.toString(),
        recorded_at: tx.now.toString(),
        deadline: deadline?.toString() ?? null,
        permission_number: permissionNumber,
        ...signedBy(by),
      })
      .execute();
    await closeAllTasks(tx, applicationId, by);
    await sendReceipts(tx, { application, reference, receivedAt: received }, by);
    // Nothing is waited for where there is no deadline, or it has passed already.
    if (deadline === null || permissionNumber !== null) tx.enqueue({ name: takeInJobName }, {});
    const receivedText = received.toString();
    tx.emit(applicationSubmitted, { applicationId, callId: call.id, number, receivedAt: receivedText });
    const { contentsVersionId: contents, anchoringVersionId: anchoring } = freeze;
    tx.audit({
      object: objectOf(applicationId),
      data: { submission: number, freeze: freezeNumber, contents, anchoring, received: receivedText },
      contentSha256: await sha256Of(tx.db, contents),
    });
    return accepted({ number, reference });
  },
});

/** «S26-31-1»: the year, the application, and which time it was sent in. */
function referenceOf(today: string, applicationId: number, number: number): string {
  return `S${today.slice(2, 4)}-${applicationId}-${number}`;
}

async function sha256Of(db: Parameters<typeof readVersion>[0], versionId: number): Promise<string> {
  const version = await readVersion(db, versionId);
  if (!version) throw new Error(`Version ${versionId} of the documents is gone`);
  return version.sha256;
}
