import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import { failpoint } from '../../../platform/failpoint.ts';
import { accepted } from '../../../platform/result.ts';
import type { NewRecord } from '../record.ts';
import { fileRecords } from '../record-store.ts';
import type { LetterKind } from './letter-kind.ts';
import { stateOf } from './letter-state.ts';
import { findLetters } from './letter-store.ts';
import { mailingObject } from './mailing.ts';
import { findMailing, lockMailing } from './mailing-store.ts';
import { mergeText } from './merge.ts';

export interface NumberLetters {
  readonly mailingId: number;
  /** The mailing's kind. */
  readonly kind: LetterKind;
}

/**
 * Give every letter of a mailing that can be sent its number, all in one transaction, in the order of the mailing
 * and without gaps; and its language for good. Those that lack something stay without. Letters come into the journal
 * only when they are made. Run by the job, so there is no policy: a person has begun the mailing. Answers how many.
 */
export const numberLetters = defineCommand({
  name: 'correspondence/number-letters',
  run: async (tx, { mailingId, kind }: NumberLetters, by) => {
    const { state } = (await lockMailing(tx.db, mailingId)) ?? {};
    const mailing = await findMailing(tx.db, mailingId);
    if (state !== 'sending' || !mailing) return accepted({ count: 0 });
    const ready = (await findLetters(tx.db, { mailingId })).flatMap((letter) => {
      const { status, lang, text, values } = stateOf(mailing, kind, letter);
      return status === 'ready' && lang && text
        ? [{ letter, lang, title: mergeText(text.title, values) }]
        : [];
    });
    if (ready.length === 0) return accepted({ count: 0 });
    const records = ready.map(({ letter, title }): NewRecord => ({
      direction: 'outgoing',
      title: title.slice(0, 300),
      dated: mailing.dated,
      journalled: false,
      correspondents: [
        { role: 'sender', organisationId: mailing.senderId },
        {
          role: 'recipient',
          organisationId: letter.organisationId,
          reference: letter.recipient.yourReference,
        },
      ],
    }));
    const filed = await fileRecords(tx, mailing.caseId, records, by);
    failpoint('letters.filed');
    const rows = ready.map(({ letter, lang }, index) => ({
      letter_id: letter.id,
      record_id: filed[index]?.id,
      language: lang,
    }));
    await sql`
      insert into correspondence.letter_record (letter_id, record_id, language, numbered_at)
      select letter_id, record_id, language, ${tx.now.toString()}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as each (letter_id bigint, record_id bigint, language text)`.execute(tx.db);
    tx.audit({ object: mailingObject(mailingId), data: { numbered: rows.length } });
    return accepted({ count: rows.length });
  },
});
