import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { currentAddress, endAddress, lockPerson } from './address-store.ts';

/** No mail to the person who asks any more; the address is erased, and that there was one is kept. Refuses: `signInFirst`, `noAddress`. */
export const removeAddress = defineCommand({
  name: 'identity/remove-address',
  run: async (tx, _: object, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const personId = Number(by.id);
    await lockPerson(tx, personId);
    const current = await currentAddress(tx, personId);
    if (!current) return refused({ code: 'noAddress' });
    await endAddress(tx, current.id);
    return accepted({});
  },
});
