import { norwegianDate } from '../../platform/clock.ts';
import type { HandlerTx } from '../../platform/db/events.ts';
import { announceJobName } from './events.ts';
import { findVersionOfRequest } from './store.ts';
import { closeSigningTask } from './task-store.ts';
import { inForceFrom } from './version-state.ts';

/** Somebody has signed for a party: nobody waits for it any longer. Signatures on things of others are not ours. */
export async function noteSignature(
  tx: HandlerTx,
  signature: { readonly requestId: number; readonly organisationId: number; readonly personId: number },
): Promise<void> {
  const version = await findVersionOfRequest(tx.db, signature.requestId);
  if (!version) return;
  const { organisationId, personId } = signature;
  const by = { kind: 'person', id: String(personId) } as const;
  await closeSigningTask(tx, { versionId: version.id, organisationId }, by);
}

/** The last party has signed: the version is concluded, and others are told when it is in force. */
export async function concludeVersion(
  tx: HandlerTx,
  { requestId }: { readonly requestId: number },
): Promise<void> {
  const version = await findVersionOfRequest(tx.db, requestId);
  if (!version) return;
  const signedOn = norwegianDate(tx.now);
  await tx.db
    .insertInto('agreements.conclusion')
    .values({
      version_id: version.id,
      signed_at: tx.now.toString(),
      signed_on: signedOn,
      in_force_from: inForceFrom(signedOn, version.startsOn),
    })
    .execute();
  tx.enqueue({ name: announceJobName }, {});
}
