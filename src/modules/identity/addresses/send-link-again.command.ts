import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { currentAddress, lockPerson, sendLink } from './address-store.ts';

/**
 * Send another link to the address that waits to be confirmed. Refuses: `signInFirst`, `noAddress`, `confirmedAlready`,
 * `tooManyLinks`.
 */
export const sendLinkAgain = defineCommand({
  name: 'identity/send-link-again',
  run: async (tx, { language }: { readonly language: Lang }, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const personId = Number(by.id);
    await lockPerson(tx, personId);
    const current = await currentAddress(tx, personId);
    if (!current || current.address === null) return refused({ code: 'noAddress' });
    if (current.confirmed_at !== null) return refused({ code: 'confirmedAlready' });
    const sent = await sendLink(tx, { personId, addressId: current.id, address: current.address, language });
    if (!sent.ok) return sent;
    tx.audit({ object: `identity.person_address:${current.id}`, data: { state: 'link_sent' } });
    return accepted({});
  },
});
