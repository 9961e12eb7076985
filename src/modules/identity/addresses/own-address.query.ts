import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { MailStatus } from '../../../platform/mail/outcome.ts';
import { mailStatusOf } from '../../../platform/mail/outbox.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { hashOf } from '../token.ts';
import { linkMailKey } from './address-store.ts';

export interface OwnAddress {
  readonly address: string;
  /** Moments of domain time, ISO 8601. */
  readonly givenAt: string;
  readonly confirmedAt: string | null;
  /** How the latest mail with a link fared; null when there is none. */
  readonly linkMail: MailStatus | null;
}

/** The address a person has given, or null. */
export async function ownAddress(db: Db, personId: number): Promise<OwnAddress | null> {
  const { rows } = await sql<Omit<OwnAddress, 'linkMail'> & { linkId: number | null }>`
    select given.address, given.given_at as "givenAt", confirmation.confirmed_at as "confirmedAt",
           (select max(link.id) from identity.address_link link where link.address_id = given.id) as "linkId"
    from identity.person_address given
    left join identity.address_confirmation confirmation on confirmation.address_id = given.id
    where given.person_id = ${personId} and given.ended_at is null`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { linkId, ...address } = found;
  const mail = linkId === null ? null : await mailStatusOf(db, linkMailKey(linkId));
  return { ...address, linkMail: mail?.status ?? null };
}

/** The language a person wants mails in, or null when nothing has been chosen. */
export async function mailLanguageOf(db: Db, personId: number): Promise<Lang | null> {
  const found = await db
    .selectFrom('identity.mail_language')
    .select('language')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return (found?.language as Lang | undefined) ?? null;
}

/** The address in force that this person may confirm by the link; null when the link is of no use to the person. */
export async function addressOfLink(db: Db, token: string, personId: number): Promise<string | null> {
  const found = await db
    .selectFrom('identity.address_link as link')
    .innerJoin('identity.person_address as given', 'given.id', 'link.address_id')
    .select('given.address')
    .where('link.token_hash', '=', hashOf(token))
    .where('given.person_id', '=', personId)
    .where('given.ended_at', 'is', null)
    .executeTakeFirst();
  return found?.address ?? null;
}
