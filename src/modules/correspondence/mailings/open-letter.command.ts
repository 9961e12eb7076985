import { defineCommand } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { letterOpened } from './letter-events.ts';
import { findLetters } from './letter-store.ts';
import { letterObject } from './mailing.ts';
import { findMailing } from './mailing-store.ts';
import { hashOfKey } from './make-letter.ts';

/**
 * Somebody who has the letter's secret address opens it; the first time says that it has arrived. Nobody need sign in.
 * Refuses `noSuchLetter`.
 */
export const openLetter = defineCommand({
  name: 'correspondence/open-letter',
  run: async (tx, { key }: { readonly key: string }, by) => {
    const [letter] = await findLetters(tx.db, { keyHash: hashOfKey(key) });
    const mailing = letter && (await findMailing(tx.db, letter.mailingId));
    if (!mailing) return refused({ code: 'noSuchLetter' });
    const letterId = letter.id;
    const added = await tx.db
      .insertInto('correspondence.arrival')
      .values({ letter_id: letterId, known_from: 'opened', at: tx.now.toString(), by: actorName(by) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('letter_id')
      .executeTakeFirst();
    if (added) {
      const { mailingId, organisationId } = letter;
      tx.emit(letterOpened, { letterId, mailingId, object: mailing.object, organisationId });
      tx.audit({ object: letterObject(letterId), data: { arrived: 'opened' } });
    }
    return accepted({ letterId });
  },
});
