import { sql } from 'kysely';
import { defineCommand } from '../db/command.ts';
import { accepted } from '../result.ts';
import type { Attachment } from './attachments.ts';
import { nextStep } from './outcome.ts';
import type { MailStatus, Outcome } from './outcome.ts';

/**
 * How long a process may work on one mail before others take it for dead. Longer than the longest
 * conversation with a mail server (`smtp.ts`) and the fetching of attachments before it.
 */
const leaseSeconds = 180;

/** A mail that this process, and no other, is about to hand to the mail server. */
export interface TakenMail {
  readonly id: number;
  readonly key: string;
  /** The conversation's number; it is written in the outbox already. */
  readonly attempt: number;
  readonly tries: number;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly silenceAddress: string | null;
  readonly attachments: readonly Attachment[];
}

/**
 * Take the next mail that is due and write down that it is being sent, in a transaction of its own:
 * whatever happens to this process afterwards, the mail is known to have been begun. Answers null when
 * none is due. Two processes never get the same one.
 */
export const takeMail = defineCommand<Record<string, never>, TakenMail | null>({
  name: 'platform/take-mail',
  run: async (tx) => {
    const { rows } = await sql<Omit<TakenMail, 'attempt' | 'attachments'>>`
      update platform.mail set status = 'sending', tries = tries + 1, next_try_at = null
      where id = (
        select id from platform.mail
        where status = 'waiting' and next_try_at <= clock_timestamp()
        order by next_try_at, id limit 1
        for update skip locked
      )
      returning id, key, tries, recipient, subject, text_body as text, html_body as html,
                silence_address as "silenceAddress"`.execute(tx.db);
    const [mail] = rows;
    if (mail === undefined) return accepted(null);
    const { rows: attempts } = await sql<{ number: number }>`
      insert into platform.mail_attempt (mail_id, number, lease_until)
      select ${mail.id}, coalesce(max(number), 0) + 1, clock_timestamp() + make_interval(secs => ${leaseSeconds})
      from platform.mail_attempt where mail_id = ${mail.id}
      returning number`.execute(tx.db);
    const attachments = await tx.db
      .selectFrom('platform.mail_attachment')
      .select(['file_name as fileName', 'reference'])
      .where('mail_id', '=', mail.id)
      .orderBy('position')
      .execute();
    return accepted({ ...mail, attempt: attempts[0]?.number ?? 1, attachments });
  },
});

export interface SettleMail {
  readonly mail: Pick<TakenMail, 'id' | 'attempt' | 'tries'>;
  readonly outcome: Outcome;
}

/**
 * Write down what a conversation came to. A process that was taken for dead may still come with a
 * clear answer, which is better than doubt; but not when a person has had the mail sent again
 * meanwhile. Answers how the mail now stands; null when the answer came too late to count.
 */
export const settleMail = defineCommand({
  name: 'platform/settle-mail',
  run: async (tx, { mail, outcome }: SettleMail) => {
    const current = await tx.db
      .selectFrom('platform.mail')
      .select(['status', 'tries'])
      .where('id', '=', mail.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { latest } = await tx.db
      .selectFrom('platform.mail_attempt')
      .select(({ fn }) => fn.max('number').as('latest'))
      .where('mail_id', '=', mail.id)
      .executeTakeFirstOrThrow();
    await sql`
      update platform.mail_attempt
      set ended_at = clock_timestamp(), outcome = ${outcome.result}, answer = ${outcome.answer}
      where mail_id = ${mail.id} and number = ${mail.attempt}`.execute(tx.db);
    const stillOurs = latest === mail.attempt && ['sending', 'uncertain'].includes(current.status);
    if (!stillOurs) return accepted<MailStatus | null>(null);
    const { status, pause } = nextStep(outcome.result, mail.tries);
    await sql`
      update platform.mail
      set status = ${status}, next_try_at = clock_timestamp() + make_interval(mins => ${pause}::integer)
      where id = ${mail.id}`.execute(tx.db);
    return accepted<MailStatus | null>(status);
  },
});

/**
 * Find mails whose process ended between writing down that it sends and writing down what came of it.
 * Nobody knows whether they arrived: they become uncertain and wait for a person. Answers their keys.
 */
export const giveUpAbandoned = defineCommand<Record<string, never>, string[]>({
  name: 'platform/give-up-abandoned-mails',
  run: async (tx) => {
    const { rows } = await sql<{ key: string }>`
      with lost as (
        update platform.mail_attempt
        set ended_at = clock_timestamp(), outcome = 'uncertain', answer = 'The process that sent it ended.'
        where ended_at is null and lease_until < clock_timestamp()
        returning mail_id
      )
      update platform.mail set status = 'uncertain'
      where id in (select mail_id from lost) and status = 'sending'
      returning key`.execute(tx.db);
    return accepted(rows.map(({ key }) => key).toSorted());
  },
});

/**
 * There is no mail server: set what waits aside, where it is seen. It is not sent by itself once there
 * is one, because a reminder from last month is worse than none; a person sends what still matters.
 */
export const holdMails = defineCommand<Record<string, never>, string[]>({
  name: 'platform/hold-mails',
  run: async (tx) => {
    const held = await tx.db
      .updateTable('platform.mail')
      .set({ status: 'held', next_try_at: null })
      .where('status', '=', 'waiting')
      .returning('key')
      .execute();
    return accepted(held.map(({ key }) => key));
  },
});
