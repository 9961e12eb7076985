import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/text/language.ts';

/** Somebody to write to: a person, or whoever holds a role at an organisation. */
export type MailRecipientAsked =
  { readonly personId: number } | { readonly organisationId: number; readonly role: string };

export interface MailRecipient {
  /** Which of those asked about, by its place in the list. */
  readonly index: number;
  readonly personId: number;
  readonly address: string;
  readonly language: Lang;
}

/**
 * Who can be written to today: those asked about, and those who hold the roles asked about, who have a confirmed
 * address. One query however many are asked about.
 */
export async function mailRecipients(
  db: Db,
  asked: readonly MailRecipientAsked[],
  today: string,
): Promise<MailRecipient[]> {
  if (asked.length === 0) return [];
  const people = asked.map((each) => ('personId' in each ? each.personId : null));
  const organisations = asked.map((each) => ('role' in each ? each.organisationId : null));
  const roles = asked.map((each) => ('role' in each ? each.role : null));
  const { rows } = await sql<MailRecipient>`
    select asked.index::int - 1 as index, given.person_id as "personId", given.address, chosen.language
    from unnest(${people}::bigint[], ${organisations}::bigint[], ${roles}::text[])
      with ordinality as asked (person_id, organisation_id, role, index)
    left join identity.mandate m
      on m.organisation_id = asked.organisation_id and m.role = asked.role
      and m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to > ${today}::date)
      and (not m.needs_confirmation
        or exists (select from identity.mandate_confirmation c where c.mandate_id = m.id))
    join identity.person_address given
      on given.person_id = coalesce(asked.person_id, m.person_id) and given.ended_at is null
    join identity.address_confirmation confirmation on confirmation.address_id = given.id
    join identity.mail_language chosen on chosen.person_id = given.person_id and chosen.ended_at is null
    order by asked.index, given.person_id`.execute(db);
  return rows;
}
