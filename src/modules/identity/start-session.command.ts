import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { findOrAddPerson } from './person-store.ts';
import { endSession, insertSession, keepChoice } from './session-store.ts';
import type { NewSession } from './session-store.ts';

export interface StartSession extends Omit<NewSession, 'personId'> {
  readonly numberHash: Buffer | null;
  readonly name: string | null;
  /** The session this browser had before; it ends, so that a planted one is worth nothing. */
  readonly formerTokenHash: Buffer | null;
}

/**
 * Somebody has been authenticated: find or add the person, and begin a new session, in the
 * mandate chosen in the one this browser had, if that was the same person's. Changes identity.person, login and
 * session. Never refuses.
 */
export const startSession = defineCommand({
  name: 'identity/start-session',
  run: async (tx, input: StartSession) => {
    const now = Date.now();
    const personId = await findOrAddPerson(tx.db, input, now);
    const former =
      input.formerTokenHash && (await endSession(tx.db, input.formerTokenHash, 'new_sign_in', now));
    const id = await insertSession(tx.db, { ...input, personId }, now);
    if (former?.personId === personId) await keepChoice(tx.db, { from: former.id, to: id, personId });
    tx.audit({ object: `identity.person:${personId}`, data: { acr: input.acr } });
    return accepted({ personId });
  },
});
