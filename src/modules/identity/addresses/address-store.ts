import type { CommandTx } from '../../../platform/db/command.ts';
import { enqueueMail } from '../../../platform/mail/outbox.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { hashOf, newToken } from '../token.ts';
import { linkMail } from './link.mail.ts';

/** Milliseconds of machine time a link can be used. */
const linkLife = 24 * 60 * 60 * 1000;

/** Links one person can have sent in that time: Saman is no tool for filling somebody else's mailbox. */
export const linksADay = 5;

/** The key of the mail that carries a link. */
export const linkMailKey = (linkId: number) => `address-link:${linkId}`;

/** One person's addresses change one after the other. */
export async function lockPerson(tx: CommandTx, personId: number): Promise<void> {
  await tx.db
    .selectFrom('identity.person')
    .select('id')
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** The address in force, and whether the person has confirmed it; undefined when there is none. */
export function currentAddress(tx: CommandTx, personId: number) {
  return tx.db
    .selectFrom('identity.person_address as given')
    .leftJoin('identity.address_confirmation as confirmation', 'confirmation.address_id', 'given.id')
    .select(['given.id', 'given.address', 'confirmation.confirmed_at'])
    .where('given.person_id', '=', personId)
    .where('given.ended_at', 'is', null)
    .executeTakeFirst();
}

/** The address is no longer in force, and its text is gone from here. */
export async function endAddress(tx: CommandTx, id: number): Promise<void> {
  await tx.db
    .updateTable('identity.person_address')
    .set({ address: null, ended_at: tx.now.toString() })
    .where('id', '=', id)
    .execute();
  tx.audit({ object: `identity.person_address:${id}`, data: { state: 'ended' } });
}

/** From now on mails to the person are in this language. Answers whether that is new. */
export async function chooseLanguage(tx: CommandTx, personId: number, language: Lang): Promise<boolean> {
  const ended = await tx.db
    .updateTable('identity.mail_language')
    .set({ ended_at: tx.now.toString() })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('language', '<>', language)
    .returning('id')
    .executeTakeFirst();
  const added = await tx.db
    .insertInto('identity.mail_language')
    .values({ person_id: personId, language, chosen_at: tx.now.toString() })
    .onConflict((conflict) => conflict.column('person_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined || added !== undefined;
}

/**
 * Put a mail with a new link into the outbox. The outbox keeps the words, and so the link; that is why only the person who
 * gave the address can use it. Refuses `tooManyLinks`, `notAnAddress`.
 */
export async function sendLink(
  tx: CommandTx,
  to: {
    readonly personId: number;
    readonly addressId: number;
    readonly address: string;
    readonly language: Lang;
  },
): Promise<Result<object>> {
  const now = Date.now();
  const { sent } = await tx.db
    .selectFrom('identity.address_link as link')
    .innerJoin('identity.person_address as given', 'given.id', 'link.address_id')
    .select((row) => row.fn.countAll<number>().as('sent'))
    .where('given.person_id', '=', to.personId)
    .where('link.sent_at', '>', new Date(now - linkLife).toISOString())
    .executeTakeFirstOrThrow();
  if (sent >= linksADay)
    return refused({ code: 'tooManyLinks', field: 'address', params: { limit: linksADay } });
  const token = newToken();
  const { id } = await tx.db
    .insertInto('identity.address_link')
    .values({
      address_id: to.addressId,
      token_hash: hashOf(token),
      sent_at: new Date(now).toISOString(),
      expires_at: new Date(now + linkLife).toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const queued = await enqueueMail(tx, {
    key: linkMailKey(id),
    kind: linkMail,
    data: { token },
    to: to.address,
    language: to.language,
    object: `identity.person_address:${to.addressId}`,
    audience: `person:${to.personId}`,
  });
  return queued.ok ? accepted({}) : refused({ code: 'notAnAddress', field: 'address' });
}
