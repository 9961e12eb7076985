import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { LogoutOrder } from './logout-token.ts';

/**
 * The provider says that its session is over: ours that rest on it end. Refuses with 'replayed' when
 * the token has been used before.
 */
export const obeyLogout = defineCommand({
  name: 'identity/obey-logout',
  constraints: { logout_token_is_used_once: { code: 'replayed' } },
  run: async (tx, order: LogoutOrder) => {
    const now = new Date().toISOString();
    await tx.db
      .insertInto('identity.used_logout_token')
      .values({
        issuer: order.issuer,
        token_id: order.tokenId,
        expires_at: new Date(order.expires * 1000).toISOString(),
      })
      .execute();
    const { providerSession, subject } = order;
    if (providerSession === null && subject === null) return refused({ code: 'notALogout' });
    const ended = await tx.db
      .updateTable('identity.session')
      .set({ ended_at: now, ended_by: 'provider' })
      .where('issuer', '=', order.issuer)
      .where('ended_at', 'is', null)
      .$if(providerSession !== null, (query) => query.where('provider_session', '=', providerSession))
      .$if(subject !== null, (query) => query.where('subject', '=', subject ?? ''))
      .returning('person_id')
      .execute();
    for (const { person_id } of ended) tx.audit({ object: `identity.person:${person_id}` });
    return accepted({ ended: ended.length });
  },
});
