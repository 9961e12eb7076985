import { defineCommand } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { letterDelivered } from './letter-events.ts';
import { findLetters } from './letter-store.ts';
import { letterObject } from './mailing.ts';
import { findMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';

/**
 * The sender knows that a letter has come to its recipient: it was posted by hand, or somebody there said so. Refuses
 * `noSuchLetter`, `notYours`, `notMade`, `hasArrived`.
 */
export const stateArrival = defineCommand({
  name: 'correspondence/state-arrival',
  constraints: { arrival_pkey: { code: 'hasArrived' } },
  run: async (tx, { letterId }: { readonly letterId: number }, by) => {
    const [letter] = await findLetters(tx.db, { letterId });
    const mailing = letter && (await findMailing(tx.db, letter.mailingId));
    if (!mailing) return refused({ code: 'noSuchLetter' });
    if (!mayManageMailings(by, mailing.senderId)) return refused({ code: 'notYours' });
    if (letter.versionId === null) return refused({ code: 'notMade' });
    await tx.db
      .insertInto('correspondence.arrival')
      .values({ letter_id: letterId, known_from: 'stated', at: tx.now.toString(), by: actorName(by) })
      .execute();
    const { mailingId, organisationId } = letter;
    tx.emit(letterDelivered, { letterId, mailingId, object: mailing.object, organisationId });
    tx.audit({ object: letterObject(letterId), data: { arrived: 'stated' } });
    return accepted(null);
  },
});
