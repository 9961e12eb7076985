import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { findWritingId, reopenWriting } from '../../forms/index.ts';
import { objectOf } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import { contentsOpened } from '../events.ts';
import { mayLead } from '../policy.ts';
import { lockApplication } from '../store.ts';
import { signedBy } from './acting-person.ts';
import { findProgress } from './progress-store.ts';
import { closeAllTasks } from './submission-tasks.ts';

export interface OpenContents {
  readonly applicationId: number;
  /** For those who have signed, who must sign again. */
  readonly reason: string;
}

/**
 * Open the frozen contents again, so that they can be changed: what has been signed counts no more, and everybody signs
 * anew when they are frozen again. Refuses `notYours`, `notFrozen`, `withdrawFirst` (it is sent in), `hasArrived`,
 * `reasonMissing`.
 */
export const openContents = defineCommand({
  name: 'applications/open-contents',
  constraints: {
    reopening_has_a_reason: { code: 'reasonMissing', field: 'reason' },
    submitted_application_is_not_opened: { code: 'withdrawFirst' },
  },
  run: async (tx, { applicationId, reason }: OpenContents, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || !mayLead(by, application)) return refused({ code: 'notYours' });
    const progress = await findProgress(tx.db, applicationId);
    const state = applicationStateOf(progress);
    if (state === 'arrived') return refused({ code: 'hasArrived' });
    if (state === 'submitted') return refused({ code: 'withdrawFirst' });
    const writingId = await findWritingId(tx.db, objectOf(applicationId));
    if (state === 'writing' || !progress.freeze || writingId === null) return refused({ code: 'notFrozen' });
    const { number } = progress.freeze;
    await tx.db
      .insertInto('applications.reopening')
      .values({
        application_id: applicationId,
        number,
        reason,
        reopened_at: tx.now.toString(),
        ...signedBy(by),
      })
      .execute();
    await reopenWriting(tx, writingId, by);
    await closeAllTasks(tx, applicationId, by);
    tx.emit(contentsOpened, { applicationId, freezeNumber: number });
    tx.audit({ object: objectOf(applicationId), data: { freeze: number } });
    return accepted({ freezeNumber: number });
  },
});
