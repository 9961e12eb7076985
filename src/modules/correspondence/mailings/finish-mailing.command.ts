import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import type { DbTransaction } from '../../../platform/db/database.ts';
import { failpoint } from '../../../platform/failpoint.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { knockOnOutbox } from '../../../platform/mail/outbox.ts';
import { mailingObject } from './mailing.ts';
import { insertStep, lockMailing } from './mailing-store.ts';

/**
 * A mailing has nothing more to do: put the letters without an address together in one package, and say so. Refuses
 * `notSending` (also when it is finished already) and `lettersLeft`. Run by the job.
 */
export const finishMailing = defineCommand({
  name: 'correspondence/finish-mailing',
  run: async (tx, { mailingId }: { readonly mailingId: number }, by) => {
    const locked = await lockMailing(tx.db, mailingId);
    if (locked?.state !== 'sending') return refused({ code: 'notSending' });
    if (await areLettersLeft(tx.db, mailingId)) return refused({ code: 'lettersLeft' });
    const packaged = await putTogether(tx.db, mailingId, tx.now.toString());
    failpoint('package.made');
    await insertStep(tx, { id: mailingId, step: 'finish' }, by);
    // Letters knock seldom; the last of them go now.
    knockOnOutbox(tx);
    tx.audit({ object: mailingObject(mailingId), data: { finished: true, packaged } });
    return accepted({ packaged });
  },
});

/** Letters with a number that are neither made nor known to have failed. */
async function areLettersLeft(db: DbTransaction, mailingId: number): Promise<boolean> {
  const { rows } = await sql`
    select from correspondence.letter l
    join correspondence.letter_record lr on lr.letter_id = l.id
    where l.mailing_id = ${mailingId}
      and not exists (select from correspondence.letter_document where letter_id = l.id)
      and not exists (
        select from correspondence.letter_failure f
        where f.letter_id = l.id and not exists (select from correspondence.letter_retry where failure_id = f.id))
    limit 1`.execute(db);
  return rows.length > 0;
}

/** One package for all that wait to be downloaded and are in none yet; none where there are none. Answers how many. */
async function putTogether(db: DbTransaction, mailingId: number, at: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with waiting as (
      select d.letter_id from correspondence.delivery d
      join correspondence.letter l on l.id = d.letter_id
      where l.mailing_id = ${mailingId} and d.channel = 'package'
        and not exists (select from correspondence.packaged_letter where letter_id = d.letter_id)
    ), package as (
      insert into correspondence.letter_package (mailing_id, number, made_at)
      select ${mailingId},
             1 + (select count(*) from correspondence.letter_package where mailing_id = ${mailingId}), ${at}
      where exists (select from waiting)
      returning id
    )
    insert into correspondence.packaged_letter (letter_id, package_id)
    select letter_id, package.id from waiting, package`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
