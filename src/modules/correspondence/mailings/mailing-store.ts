import { sql } from 'kysely';
import type { CommandTx } from '../../../platform/db/command.ts';
import type { Db, DbTransaction } from '../../../platform/db/database.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { caseReference } from '../reference.ts';
import type { LetterKind } from './letter-kind.ts';
import { textProblems } from './letter-text.ts';
import type { LetterText, LetterTexts } from './letter-text.ts';
import { mailingObject, stateAfter } from './mailing.ts';
import type { Mailing, MailingState, MailingStep } from './mailing.ts';
import { recipientSchema } from './recipient.ts';
import type { FormChoices, NewRecipient } from './recipient.ts';
import { copiesSchema, senderSchema } from './sender.ts';
import type { Copies, Sender } from './sender.ts';

/** A mailing as an owner asks for it. */
export interface NewMailing {
  readonly kind: LetterKind;
  readonly caseId: number;
  /** What it is about: 'calls.call:3'. */
  readonly object: string;
  readonly senderId: number;
  readonly sender: Sender;
  readonly copies: Copies;
  /** The date on the letters, and the day the recipients are those of. */
  readonly dated: string;
  /** What the kind keeps. */
  readonly data: unknown;
  readonly texts: LetterTexts;
  readonly recipients: readonly NewRecipient[];
  /** What the sender has chosen already for those without a form of their own. */
  readonly choices?: Partial<FormChoices>;
}

/**
 * Prepare a mailing, in the owner's transaction: its words, and a row for each letter. Nothing is numbered or sent
 * before somebody begins it. The owner answers for who may. Refuses `noRecipients`, `sameRecipientTwice`, and what
 * `textProblems` says. Throws when data do not fit their schema. Answers the mailing's id.
 */
export async function prepareMailing(
  tx: CommandTx,
  input: NewMailing,
  by: Principal,
): Promise<Result<{ readonly id: number }>> {
  const { kind, recipients, texts, choices = {} } = input;
  const problems = textProblems(kind, texts);
  if (problems.length > 0) return refused(...problems);
  if (recipients.length === 0) return refused({ code: 'noRecipients' });
  if (new Set(recipients.map(({ organisationId }) => organisationId)).size < recipients.length)
    return refused({ code: 'sameRecipientTwice' });
  const { id } = await tx.db
    .insertInto('correspondence.mailing')
    .values({
      kind: kind.name,
      case_id: input.caseId,
      object: input.object,
      sender_id: input.senderId,
      dated: input.dated,
      data: JSON.stringify(kind.data.parse(input.data)),
      sender: JSON.stringify(senderSchema.parse(input.sender)),
      copies: JSON.stringify(copiesSchema.parse(input.copies)),
      prepared_at: tx.now.toString(),
      prepared_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertTexts(tx, { id, number: 1, texts }, by);
  for (const about of ['neutral', 'unknown'] as const) {
    const language = choices[about] ?? null;
    if (language !== null) await insertChoice(tx, { id, about, language }, by);
  }
  await insertLetters(tx.db, id, recipients);
  tx.audit({ object: mailingObject(id), data: { kind: kind.name, letters: recipients.length } });
  return accepted({ id });
}

async function insertLetters(db: DbTransaction, mailingId: number, recipients: readonly NewRecipient[]) {
  const rows = recipients.map(({ organisationId, form, ...recipient }, index) => ({
    position: index + 1,
    organisation_id: organisationId,
    recipient: recipientSchema.parse(recipient),
    form: form?.form ?? null,
    as_of: form?.asOf ?? null,
    certainty: form?.certainty ?? null,
    source: form?.source ?? null,
  }));
  await sql`
    insert into correspondence.letter
      (mailing_id, position, organisation_id, recipient, form, form_as_of, form_certainty, form_source)
    select ${mailingId}, position, organisation_id, recipient, form, as_of, certainty, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as each (position integer, organisation_id bigint, recipient jsonb, form text, as_of date, certainty text, source text)
  `.execute(db);
}

/** The words of a mailing, as its `number`-th version. */
export async function insertTexts(
  tx: CommandTx,
  { id, number, texts }: { readonly id: number; readonly number: number; readonly texts: LetterTexts },
  by: Principal,
): Promise<void> {
  await tx.db
    .insertInto('correspondence.mailing_text')
    .values(
      Object.entries(texts).map(([language, { title, firstLine, body }]) => ({
        mailing_id: id,
        number,
        language,
        title,
        first_line: firstLine,
        body,
        written_at: tx.now.toString(),
        written_by: actorName(by),
      })),
    )
    .execute();
}

/** Keep in which language the sender writes to those who are neutral, or whose form nobody knows. */
export async function insertChoice(
  tx: CommandTx,
  {
    id,
    about,
    language,
  }: { readonly id: number; readonly about: keyof FormChoices; readonly language: Lang },
  by: Principal,
): Promise<void> {
  await sql`
    insert into correspondence.mailing_form_choice (mailing_id, about, number, language, chosen_at, chosen_by)
    select ${id}, ${about}, coalesce(max(number), 0) + 1, ${language}, ${tx.now.toString()}, ${actorName(by)}
    from correspondence.mailing_form_choice where mailing_id = ${id} and about = ${about}`.execute(tx.db);
}

/** Take the next step of a mailing. The database refuses one that does not follow from the last. */
export async function insertStep(
  tx: CommandTx,
  { id, step }: { readonly id: number; readonly step: MailingStep },
  by: Principal,
): Promise<void> {
  await sql`
    insert into correspondence.mailing_step (mailing_id, number, step, at, by)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${tx.now.toString()}, ${actorName(by)}
    from correspondence.mailing_step where mailing_id = ${id}`.execute(tx.db);
}

/** How a mailing stands; null when there is none. Those who change it wait from here on. */
export async function lockMailing(
  db: DbTransaction,
  id: number,
): Promise<{ readonly senderId: number; readonly state: MailingState; readonly texts: number } | null> {
  const row = await db
    .selectFrom('correspondence.mailing')
    .select('sender_id as senderId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const newest = await db
    .selectNoFrom((each) => [
      each
        .selectFrom('correspondence.mailing_step')
        .select('step')
        .where('mailing_id', '=', id)
        .orderBy('number', 'desc')
        .limit(1)
        .as('step'),
      each
        .selectFrom('correspondence.mailing_text')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('mailing_id', '=', id)
        .as('texts'),
    ])
    .executeTakeFirstOrThrow();
  return { ...row, state: stateAfter(newest.step as MailingStep | null), texts: newest.texts ?? 0 };
}

/** A mailing with its words and choices, in one query; null when there is none. */
export async function findMailing(db: Db, id: number): Promise<Mailing | null> {
  const { rows } = await sql<{
    id: number;
    kind: string;
    caseId: number;
    year: number;
    sequence: number;
    object: string;
    senderId: number;
    dated: string;
    data: unknown;
    sender: unknown;
    copies: unknown;
    preparedAt: string;
    step: MailingStep | null;
    texts: Partial<Record<Lang, LetterText>>;
    choices: Partial<FormChoices> | null;
  }>`
    select m.id, m.kind, m.case_id as "caseId", c.year, c.sequence, m.object, m.sender_id as "senderId", m.dated,
           m.data, m.sender, m.copies, m.prepared_at as "preparedAt",
           (select step from correspondence.mailing_step where mailing_id = m.id order by number desc limit 1) as step,
           (select jsonb_object_agg(t.language,
                     jsonb_build_object('title', t.title, 'firstLine', t.first_line, 'body', t.body))
            from correspondence.mailing_text t
            where t.mailing_id = m.id
              and t.number = (select max(number) from correspondence.mailing_text where mailing_id = m.id)) as texts,
           (select jsonb_object_agg(about, language)
            from (select distinct on (about) about, language from correspondence.mailing_form_choice
                  where mailing_id = m.id order by about, number desc) chosen) as choices
    from correspondence.mailing m join correspondence.case_file c on c.id = m.case_id
    where m.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { year, sequence, step, sender, copies, choices, ...rest } = row;
  return {
    ...rest,
    caseReference: caseReference({ year, sequence }),
    state: stateAfter(step),
    sender: senderSchema.parse(sender),
    copies: copiesSchema.parse(copies),
    choices: { neutral: choices?.neutral ?? null, unknown: choices?.unknown ?? null },
  };
}
