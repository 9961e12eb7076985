import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { fieldsOf } from './letter-kind.ts';
import type { LetterKind } from './letter-kind.ts';
import { findLetters } from './letter-store.ts';
import { letterObject } from './mailing.ts';
import { lockMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';

export interface FillField {
  readonly letterId: number;
  /** The mailing's kind. */
  readonly kind: LetterKind;
  /** Values by the name of the field. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Fill in for one recipient what the register lacks. It counts before the register's, for this letter only. Refuses
 * `noSuchLetter`, `notYours`, `hasNumber`, `required` (at the field).
 */
export const fillField = defineCommand({
  name: 'correspondence/fill-field',
  run: async (tx, { letterId, kind, values }: FillField, by) => {
    const [letter] = await findLetters(tx.db, { letterId });
    const locked = letter && (await lockMailing(tx.db, letter.mailingId));
    if (!locked) return refused({ code: 'noSuchLetter' });
    if (!mayManageMailings(by, locked.senderId)) return refused({ code: 'notYours' });
    if (letter.recordId !== null) return refused({ code: 'hasNumber' });
    const given = fieldsOf(kind).flatMap(({ name }) =>
      values[name] === undefined ? [] : [{ name, value: values[name].trim() }],
    );
    const empty = given.filter(({ value }) => value === '');
    if (given.length === 0 || empty.length > 0)
      return refused(...empty.map(({ name }) => ({ code: 'required', field: name })));
    await sql`
      insert into correspondence.letter_field (letter_id, name, number, value, filled_at, filled_by)
      select ${letterId}, each.name,
             1 + (select count(*) from correspondence.letter_field
                  where letter_id = ${letterId} and name = each.name),
             each.value, ${tx.now.toString()}, ${actorName(by)}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as each (name text, value text)`.execute(
      tx.db,
    );
    tx.audit({ object: letterObject(letterId), data: { filled: given.length } });
    return accepted(null);
  },
});
