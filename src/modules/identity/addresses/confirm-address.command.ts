import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { hashOf } from '../token.ts';
import { lockPerson } from './address-store.ts';

/**
 * The person has got the mail and follows its link: from now on reminders may go there. Only whoever gave the address can do it, so
 * that an address with a slip in it cannot be taken into use by the stranger who got the mail.
 * Refuses: `signInFirst`, `linkNotKnown` (nobody's, another's, or of an address that is no longer in force), `linkExpired`,
 * `confirmedAlready`.
 */
export const confirmAddress = defineCommand({
  name: 'identity/confirm-address',
  constraints: { address_is_confirmed_once: { code: 'confirmedAlready' } },
  run: async (tx, { token }: { readonly token: string }, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const personId = Number(by.id);
    await lockPerson(tx, personId);
    const link = await tx.db
      .selectFrom('identity.address_link as link')
      .innerJoin('identity.person_address as given', 'given.id', 'link.address_id')
      .select(['link.id', 'link.address_id', 'link.expires_at'])
      .where('link.token_hash', '=', hashOf(token))
      .where('given.person_id', '=', personId)
      .where('given.ended_at', 'is', null)
      .executeTakeFirst();
    if (!link) return refused({ code: 'linkNotKnown' });
    if (Date.parse(link.expires_at) <= Date.now()) return refused({ code: 'linkExpired' });
    await tx.db
      .insertInto('identity.address_confirmation')
      .values({ address_id: link.address_id, link_id: link.id, confirmed_at: tx.now.toString() })
      .execute();
    tx.audit({ object: `identity.person_address:${link.address_id}`, data: { state: 'confirmed' } });
    return accepted({});
  },
});
