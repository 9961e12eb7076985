import type { CommandTx } from '../../../platform/db/command.ts';
import { norwegianDate } from '../../../platform/clock.ts';
import type { HandlerTx } from '../../../platform/db/events.ts';
import { findCall } from '../../calls/index.ts';
import { signingOf } from '../../signing/index.ts';
import { objectOf } from '../application.ts';
import { lockApplication } from '../store.ts';
import { signatureSheetJobName } from './job-names.ts';
import { findProgress } from './progress-store.ts';
import { applicationStatement } from './statement.ts';
import { closeSigningTasks, openSubmitTasks } from './submission-tasks.ts';

/**
 * Somebody has signed: nobody is asked at that place any longer, and when it was the last, the application is ready. What
 * others have signed is not ours. A signature that meets contents just opened again stands and counts for nothing: it is
 * voided with the rest when they are frozen anew.
 */
export async function noteSignature(
  tx: HandlerTx,
  signature: {
    readonly kind: string;
    readonly object: string;
    readonly requestId: number;
    readonly placeId: number;
    readonly personId: number;
  },
): Promise<void> {
  if (signature.kind !== applicationStatement.kind) return;
  const applicationId = Number(signature.object.split(':')[1]);
  await lockApplication(tx.db, applicationId);
  const { freeze } = await findProgress(tx.db, applicationId);
  if (freeze?.requestId !== signature.requestId || freeze.reopened) return;
  const signing = await signingOf(tx.db, { object: signature.object, today: norwegianDate(tx.now) });
  const place = signing?.current.places.find(({ id }) => id === signature.placeId);
  const by = { kind: 'person', id: String(signature.personId) } as const;
  if (place) await closeSigningTasks(tx, applicationId, place, by);
  await completeWhenSigned(tx, applicationId);
}

/**
 * Note that everybody has signed, if they have: all places but those of municipalities it goes on without. Opens the task
 * to send it in, and has the signature sheet made. The application is locked by the caller.
 */
export async function completeWhenSigned(tx: HandlerTx | CommandTx, applicationId: number): Promise<void> {
  const application = await lockApplication(tx.db, applicationId);
  const { freeze } = await findProgress(tx.db, applicationId);
  if (!application || !freeze || freeze.reopened || freeze.completedAt) return;
  const today = norwegianDate(tx.now);
  const signing = await signingOf(tx.db, { object: objectOf(applicationId), today });
  const asked = signing?.current.places.filter(
    ({ organisationId }) => !freeze.withoutIds.includes(organisationId),
  );
  if (!asked?.every(({ signature }) => signature)) return;
  await tx.db
    .insertInto('applications.completion')
    .values({ application_id: applicationId, freeze_number: freeze.number, completed_at: tx.now.toString() })
    .execute();
  const call = await findCall(tx.db, application.callId);
  if (call) await openSubmitTasks(tx, { application, call });
  tx.enqueue({ name: signatureSheetJobName }, { applicationId });
}
