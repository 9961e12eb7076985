import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { endSession } from './session-store.ts';

/** Sign out: the session of this token ends. Answers the sealed ID token, or null when it had ended already. */
export const signOut = defineCommand({
  name: 'identity/sign-out',
  run: async (tx, { tokenHash }: { tokenHash: Buffer }) => {
    const ended = await endSession(tx.db, tokenHash, 'sign_out', Date.now());
    if (ended) tx.audit({ object: `identity.person:${ended.personId}` });
    return accepted({ idTokenSealed: ended?.idTokenSealed ?? null });
  },
});
