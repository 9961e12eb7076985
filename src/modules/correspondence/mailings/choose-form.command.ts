import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { mailingObject } from './mailing.ts';
import { findMailing, insertChoice, lockMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';

export interface ChooseForm {
  readonly mailingId: number;
  readonly about: 'neutral' | 'unknown';
  readonly language: Lang;
}

/**
 * Choose in which form the sender writes to those who are neutral, or to those whose form nobody knows; kept with who
 * and when. Letters that have their number keep their language. Refuses `noSuchMailing`, `notYours`, `noTextInForm`.
 */
export const chooseForm = defineCommand({
  name: 'correspondence/choose-form',
  run: async (tx, { mailingId, about, language }: ChooseForm, by) => {
    const locked = await lockMailing(tx.db, mailingId);
    const mailing = await findMailing(tx.db, mailingId);
    if (!locked || !mailing) return refused({ code: 'noSuchMailing' });
    if (!mayManageMailings(by, locked.senderId)) return refused({ code: 'notYours' });
    if (mailing.texts[language] === undefined) return refused({ code: 'noTextInForm', field: about });
    if (mailing.choices[about] !== language) {
      await insertChoice(tx, { id: mailingId, about, language }, by);
      tx.audit({ object: mailingObject(mailingId), data: { about, language } });
    }
    return accepted(null);
  },
});
