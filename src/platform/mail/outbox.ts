import type { CommandTx } from '../db/command.ts';
import type { Db } from '../db/database.ts';
import { accepted, refused } from '../result.ts';
import type { Result } from '../result.ts';
import type { Lang } from '../text/language.ts';
import { parseAddress } from './address.ts';
import type { Attachment } from './attachments.ts';
import type { MailKind } from './mail-kind.ts';
import type { MailStatus } from './outcome.ts';

/** A mail to be sent, as its owner asks for it. */
export interface Mail<D> {
  /** Unique for ever: 'reminder:17:2026-12-01:12'. The same key twice is one mail. */
  readonly key: string;
  readonly kind: MailKind<D>;
  readonly data: D;
  /** One plain address. */
  readonly to: string;
  readonly language: Lang;
  /** What it is about: 'tasks.task:17'. */
  readonly object: string;
  /** Who may read it here: 'person:12'. */
  readonly audience: string;
  readonly attachments?: readonly Attachment[];
  /** The page (without language) where the recipient can silence such mails, where that is possible. */
  readonly silencePath?: string;
  /** Left unsaid by whoever queues thousands one by one: it knocks itself, now and then. */
  readonly knock?: false;
}

/** The job that empties the outbox; enqueued with every mail, and run every minute besides. */
export const sendMailsQueue: { readonly name: string; readonly payload?: Record<string, never> } = {
  name: 'platform.send-mails',
};

/** One knock on the door is enough for all the mails of a transaction. */
const knocked = new WeakSet<object>();

/**
 * Put a mail into the outbox, inside the caller's transaction: it is sent when that commits, and never
 * was when it is rolled back. The words are written now and do not change later; attachments are
 * fetched when it is sent. Refuses 'notAnAddress'. Answers the mail's id, and whether it is new: a mail
 * with the same key stays as it was.
 */
export async function enqueueMail<D>(
  tx: Pick<CommandTx, 'db' | 'enqueue' | 'link'>,
  mail: Mail<D>,
): Promise<Result<{ readonly id: number; readonly isNew: boolean }>> {
  const recipient = parseAddress(mail.to);
  if (recipient === null) return refused({ code: 'notAnAddress', field: 'to' });
  const content = mail.kind.render(mail.data, mail.language, tx.link);
  const added = await tx.db
    .insertInto('platform.mail')
    .values({
      key: mail.key,
      kind: mail.kind.name,
      recipient,
      language: mail.language,
      subject: content.subject,
      text_body: content.text,
      html_body: content.html ?? null,
      object: mail.object,
      audience: mail.audience,
      silence_address: mail.silencePath === undefined ? null : tx.link(mail.language, mail.silencePath),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return accepted({ id: await idOf(tx.db, mail.key), isNew: false });
  const attachments = mail.attachments ?? [];
  if (attachments.length > 0)
    await tx.db
      .insertInto('platform.mail_attachment')
      .values(
        attachments.map(({ fileName, reference }, position) => ({
          mail_id: added.id,
          position,
          file_name: fileName,
          reference,
        })),
      )
      .execute();
  if (mail.knock !== false) knockOnOutbox(tx);
  return accepted({ id: added.id, isNew: true });
}

/** Have the outbox emptied as soon as the transaction has committed, once however often it is asked. */
export function knockOnOutbox(tx: Pick<CommandTx, 'enqueue'>): void {
  if (!knocked.has(tx)) tx.enqueue(sendMailsQueue, {});
  knocked.add(tx);
}

async function idOf(db: Db, key: string): Promise<number> {
  const { id } = await db
    .selectFrom('platform.mail')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return id;
}

/** A mail as lists and owners see it. Times are machine time, ISO 8601 in UTC. */
export interface MailState {
  readonly key: string;
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly object: string;
  readonly status: MailStatus;
  readonly queuedAt: string;
  /** Conversations with the mail server so far. */
  readonly attempts: number;
  /** When the last one ended, and what the server said; null before that. */
  readonly endedAt: string | null;
  readonly answer: string | null;
}

/** How the mail with this key stands, or null when there is none. */
export async function mailStatusOf(db: Db, key: string): Promise<MailState | null> {
  return (await mails(db).where('mail.key', '=', key).executeTakeFirst()) ?? null;
}

/** The latest mails to one audience ('person:12'), newest first. */
export async function mailsTo(db: Db, audience: string, limit: number): Promise<MailState[]> {
  return await mails(db)
    .where('mail.audience', '=', audience)
    .orderBy('mail.id', 'desc')
    .limit(limit)
    .execute();
}

/** Every mail about any of the objects ('tasks.task:17'), oldest first. */
export async function mailsAbout(db: Db, objects: readonly string[]): Promise<MailState[]> {
  if (objects.length === 0) return [];
  return await mails(db).where('mail.object', 'in', objects).orderBy('mail.id').execute();
}

/** How every mail about one object stands, by key: for an owner that has thousands and shows a few. */
export async function mailStatusesAbout(db: Db, object: string): Promise<ReadonlyMap<string, MailStatus>> {
  const rows = await db
    .selectFrom('platform.mail')
    .select((row) => ['key', row.ref('status').$castTo<MailStatus>().as('status')])
    .where('object', '=', object)
    .execute();
  return new Map(rows.map(({ key, status }) => [key, status]));
}

/** The mails with these keys, in no order. */
export async function mailsWithKeys(db: Db, keys: readonly string[]): Promise<MailState[]> {
  if (keys.length === 0) return [];
  return await mails(db).where('mail.key', 'in', keys).execute();
}

/** Mails that a person must look at, oldest first: in doubt, refused for good, or held. */
export async function mailsWaitingForAPerson(db: Db, limit: number): Promise<MailState[]> {
  return await mails(db)
    .where('mail.status', 'in', ['uncertain', 'failed', 'held'])
    .orderBy('mail.id')
    .limit(limit)
    .execute();
}

function mails(db: Db) {
  return db
    .selectFrom('platform.mail as mail')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('platform.mail_attempt as attempt')
          .select(['attempt.number', 'attempt.ended_at', 'attempt.answer'])
          .whereRef('attempt.mail_id', '=', 'mail.id')
          .orderBy('attempt.number', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select((row) => [
      'mail.key',
      'mail.kind',
      'mail.recipient',
      'mail.subject',
      'mail.object',
      row.ref('mail.status').$castTo<MailStatus>().as('status'),
      'mail.queued_at as queuedAt',
      row.fn.coalesce('latest.number', row.lit(0)).as('attempts'),
      'latest.ended_at as endedAt',
      'latest.answer',
    ]);
}
