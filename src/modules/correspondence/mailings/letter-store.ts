import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { recordReference } from '../reference.ts';
import { recipientSchema } from './recipient.ts';
import type { KnownForm, Recipient } from './recipient.ts';

/** A letter with everything that has happened to it. */
export interface LetterRow {
  readonly id: number;
  readonly mailingId: number;
  readonly position: number;
  readonly organisationId: number;
  readonly recipient: Recipient;
  readonly form: KnownForm | null;
  /** Fields the sender has filled in for this one. */
  readonly given: Readonly<Record<string, string>>;
  /** From here on null until it has happened. */
  readonly language: Lang | null;
  readonly recordId: number | null;
  /** '26/630-17'. */
  readonly reference: string | null;
  /** As it stands in the record. */
  readonly title: string | null;
  readonly versionId: number | null;
  readonly sheetVersionId: number | null;
  readonly channel: 'email' | 'package' | null;
  readonly address: string | null;
  readonly mailKey: string | null;
  /** Why it could not be made; gone when somebody has asked for another try. */
  readonly failure: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  readonly arrivedAt: string | null;
  readonly packageId: number | null;
}

interface Stored extends Omit<LetterRow, 'recipient' | 'form' | 'reference'> {
  readonly recipient: unknown;
  readonly form: KnownForm['form'] | null;
  readonly asOf: string | null;
  readonly certainty: string | null;
  readonly source: string | null;
  readonly year: number;
  readonly sequence: number;
  readonly number: number | null;
}

/** Which letters: those of a mailing, or one by its id or by the hash of its key. */
type Which = { readonly mailingId: number } | { readonly letterId: number } | { readonly keyHash: Buffer };

/** Letters in the order of their mailing; one query whatever their number. */
export async function findLetters(db: Db, which: Which): Promise<LetterRow[]> {
  const { rows } = await sql<Stored>`
    select l.id, l.mailing_id as "mailingId", l.position, l.organisation_id as "organisationId", l.recipient,
           l.form, l.form_as_of as "asOf", l.form_certainty as certainty, l.form_source as source,
           coalesce(given.fields, '{}'::jsonb) as given,
           lr.language, lr.record_id as "recordId", c.year, c.sequence, r.number, rd.title,
           ld.version_id as "versionId", ld.sheet_version_id as "sheetVersionId",
           d.channel, d.address, d.mail_key as "mailKey",
           failure.why as failure, a.at as "arrivedAt", p.package_id as "packageId"
    from correspondence.letter l
    join correspondence.mailing m on m.id = l.mailing_id
    join correspondence.case_file c on c.id = m.case_id
    left join lateral (
      select jsonb_object_agg(name, value) as fields
      from (select distinct on (name) name, value from correspondence.letter_field
            where letter_id = l.id order by name, number desc) newest
    ) given on true
    left join correspondence.letter_record lr on lr.letter_id = l.id
    left join correspondence.record r on r.id = lr.record_id
    left join correspondence.record_description rd on rd.record_id = r.id and rd.number = 1
    left join correspondence.letter_document ld on ld.letter_id = l.id
    left join correspondence.delivery d on d.letter_id = l.id
    left join correspondence.packaged_letter p on p.letter_id = l.id
    left join correspondence.arrival a on a.letter_id = l.id
    left join lateral (
      select jsonb_build_object('code', f.code, 'params', f.params) as why
      from correspondence.letter_failure f
      where f.letter_id = l.id and ld.letter_id is null
        and not exists (select from correspondence.letter_retry where failure_id = f.id)
      order by f.id desc limit 1
    ) failure on true
    where ${condition(which)}
    order by l.mailing_id, l.position`.execute(db);
  return rows.map(({ recipient, form, asOf, certainty, source, year, sequence, number, ...row }) => ({
    ...row,
    recipient: recipientSchema.parse(recipient),
    form: form === null ? null : { form, asOf: asOf ?? '', certainty: certainty ?? '', source: source ?? '' },
    reference: number === null ? null : recordReference({ year, sequence }, number),
  }));
}

function condition(which: Which) {
  if ('mailingId' in which) return sql`l.mailing_id = ${which.mailingId}`;
  if ('letterId' in which) return sql`l.id = ${which.letterId}`;
  return sql`ld.key_hash = ${which.keyHash}`;
}
