import { sql } from 'kysely';
import { defineCommand } from '../db/command.ts';
import { accepted, refused } from '../result.ts';
import type { MailStatus } from './outcome.ts';
import { sendMailsQueue } from './outbox.ts';

/**
 * A person has looked at a mail that is in doubt, was refused or is held, and wants it sent. It keeps
 * its key and its Message-ID, so that a recipient's mail program can tell that it is the same mail.
 * Refuses 'onlyAPerson', 'noSuchMail', 'alreadySent', 'onItsWay'. The page that calls it answers for
 * who may.
 */
export const sendAgain = defineCommand({
  name: 'platform/send-mail-again',
  run: async (tx, { key }: { readonly key: string }, by) => {
    if (by.kind !== 'person') return refused({ code: 'onlyAPerson' });
    const mail = await tx.db
      .selectFrom('platform.mail')
      .select((row) => ['id', row.ref('status').$castTo<MailStatus>().as('status')])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst();
    if (mail === undefined) return refused({ code: 'noSuchMail' });
    if (mail.status === 'sent') return refused({ code: 'alreadySent' });
    if (mail.status === 'waiting' || mail.status === 'sending') return refused({ code: 'onItsWay' });
    await sql`
      update platform.mail set status = 'waiting', tries = 0, next_try_at = clock_timestamp()
      where id = ${mail.id}`.execute(tx.db);
    tx.enqueue(sendMailsQueue, {});
    tx.audit({ object: `platform.mail:${mail.id}`, data: { was: mail.status } });
    return accepted({ id: mail.id });
  },
});
