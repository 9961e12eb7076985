import { defineCommand } from '../../../platform/db/command.ts';
import { parseAddress } from '../../../platform/mail/address.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { chooseLanguage, currentAddress, endAddress, lockPerson, sendLink } from './address-store.ts';

export interface GiveAddress {
  /** As it was typed. */
  readonly address: string;
  readonly language: Lang;
}

/**
 * The person who asks says where mail may come, and in which language. Another address than before ends the former one
 * and is sent a link; nothing else comes to it before the link is used. The same address changes only the language.
 * Refuses: `signInFirst`, `notAnAddress`, `tooManyLinks`.
 */
export const giveAddress = defineCommand({
  name: 'identity/give-address',
  run: async (tx, { address: typed, language }: GiveAddress, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const address = parseAddress(typed.trim());
    if (address === null) return refused({ code: 'notAnAddress', field: 'address' });
    const personId = Number(by.id);
    await lockPerson(tx, personId);
    if (await chooseLanguage(tx, personId, language))
      tx.audit({ object: `identity.person:${personId}`, data: { mailLanguage: language } });
    const current = await currentAddress(tx, personId);
    if (current?.address === address) return accepted({ isNew: false });
    if (current) await endAddress(tx, current.id);
    const { id } = await tx.db
      .insertInto('identity.person_address')
      .values({ person_id: personId, address, given_at: tx.now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.audit({ object: `identity.person_address:${id}`, data: { state: 'given' } });
    const sent = await sendLink(tx, { personId, addressId: id, address, language });
    return sent.ok ? accepted({ isNew: true }) : sent;
  },
});
