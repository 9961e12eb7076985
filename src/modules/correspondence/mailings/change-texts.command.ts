import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { LetterKind } from './letter-kind.ts';
import { textProblems } from './letter-text.ts';
import type { LetterTexts } from './letter-text.ts';
import { mailingObject } from './mailing.ts';
import { insertTexts, lockMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';

export interface ChangeTexts {
  readonly mailingId: number;
  /** The mailing's kind. */
  readonly kind: LetterKind;
  readonly texts: LetterTexts;
}

/**
 * Write the words of a mailing anew, as long as it has not begun; the former ones are kept. Refuses `noSuchMailing`,
 * `notYours`, `hasBegun`, and what `textProblems` says.
 */
export const changeTexts = defineCommand({
  name: 'correspondence/change-texts',
  constraints: { words_are_final_when_a_mailing_begins: { code: 'hasBegun' } },
  run: async (tx, { mailingId, kind, texts }: ChangeTexts, by) => {
    const locked = await lockMailing(tx.db, mailingId);
    if (!locked) return refused({ code: 'noSuchMailing' });
    if (!mayManageMailings(by, locked.senderId)) return refused({ code: 'notYours' });
    const problems = textProblems(kind, texts);
    if (problems.length > 0) return refused(...problems);
    const number = locked.texts + 1;
    await insertTexts(tx, { id: mailingId, number, texts }, by);
    tx.audit({ object: mailingObject(mailingId), data: { texts: number } });
    return accepted({ number });
  },
});
