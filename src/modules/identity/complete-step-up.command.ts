import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { lockIntent } from './step-up-store.ts';
import { moment } from './step-up.ts';
import type { StepUpLogin } from './step-up.ts';

/**
 * The person has signed in anew: the intent may now be used, once. Refuses: `stepUpUnknown` (no such intent, or another
 * person's), `stepUpExpired`, `levelTooLow`, `loginTooOld` (before the intent), `stepUpUsed`.
 */
export const completeStepUp = defineCommand({
  name: 'identity/complete-step-up',
  run: async (tx, login: StepUpLogin) => {
    const intent = await lockIntent(tx, login.intentId);
    if (!intent || intent.person_id !== login.personId) return refused({ code: 'stepUpUnknown' });
    if (intent.used_at !== null || intent.authenticated_at !== null) return refused({ code: 'stepUpUsed' });
    if (Date.parse(intent.expires_at) <= Date.now()) return refused({ code: 'stepUpExpired' });
    if (!login.accepted.includes(login.acr)) return refused({ code: 'levelTooLow' });
    if (login.authTime * 1000 < Date.parse(intent.created_at)) return refused({ code: 'loginTooOld' });
    await tx.db
      .updateTable('identity.step_up_intent')
      .set({ acr: login.acr, authenticated_at: moment(login.authTime * 1000) })
      .where('id', '=', login.intentId)
      .execute();
    tx.audit({ object: `identity.step_up_intent:${login.intentId}`, data: { acr: login.acr } });
    return accepted({ object: intent.object });
  },
});
