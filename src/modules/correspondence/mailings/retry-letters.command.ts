import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { mailingObject } from './mailing.ts';
import { insertStep, lockMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';
import { sendLettersQueue } from './send-letters-queue.ts';

/**
 * Make once more those letters of a mailing that could not be made. They keep their numbers. Goes on with a mailing
 * that has finished; a stopped one stays stopped. Refuses `noSuchMailing`, `notYours`, `nothingFailed`.
 */
export const retryLetters = defineCommand({
  name: 'correspondence/retry-letters',
  run: async (tx, { mailingId }: { readonly mailingId: number }, by) => {
    const locked = await lockMailing(tx.db, mailingId);
    if (!locked) return refused({ code: 'noSuchMailing' });
    if (!mayManageMailings(by, locked.senderId)) return refused({ code: 'notYours' });
    const { numAffectedRows } = await sql`
      insert into correspondence.letter_retry (failure_id, asked_at, asked_by)
      select f.id, ${tx.now.toString()}, ${actorName(by)}
      from correspondence.letter_failure f
      join correspondence.letter l on l.id = f.letter_id
      where l.mailing_id = ${mailingId}
        and not exists (select from correspondence.letter_retry where failure_id = f.id)
        and not exists (select from correspondence.letter_document where letter_id = l.id)`.execute(tx.db);
    const count = Number(numAffectedRows ?? 0n);
    if (count === 0) return refused({ code: 'nothingFailed' });
    if (locked.state === 'finished') await insertStep(tx, { id: mailingId, step: 'go_on' }, by);
    if (locked.state !== 'stopped') tx.enqueue(sendLettersQueue, { mailingId });
    tx.audit({ object: mailingObject(mailingId), data: { retried: count } });
    return accepted({ count });
  },
});
