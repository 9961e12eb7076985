import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { LetterKind } from './letter-kind.ts';
import { stateOf } from './letter-state.ts';
import { findLetters } from './letter-store.ts';
import { mailingObject } from './mailing.ts';
import { findMailing, insertStep, lockMailing } from './mailing-store.ts';
import { mayManageMailings } from './mailing-policy.ts';
import { sendLettersQueue } from './send-letters-queue.ts';

export interface MoveMailing {
  readonly mailingId: number;
  /** The mailing's kind. */
  readonly kind: LetterKind;
  readonly step: 'begin' | 'stop' | 'go_on';
}

/**
 * Begin a mailing, stop it, or go on with it (also to take with what could not be sent before). Letters that lack
 * something stay behind; the others go. Refuses `noSuchMailing`, `notYours`, `chooseForm` (some recipients are neutral
 * and nobody has chosen), `nothingToSend`, `notNow`.
 */
export const moveMailing = defineCommand({
  name: 'correspondence/move-mailing',
  constraints: {
    mailing_steps_follow_each_other: { code: 'notNow' },
    mailing_begins_once: { code: 'notNow' },
  },
  run: async (tx, { mailingId, kind, step }: MoveMailing, by) => {
    const locked = await lockMailing(tx.db, mailingId);
    const mailing = await findMailing(tx.db, mailingId);
    if (!locked || !mailing) return refused({ code: 'noSuchMailing' });
    if (!mayManageMailings(by, locked.senderId)) return refused({ code: 'notYours' });
    if (step !== 'stop') {
      const letters = await findLetters(tx.db, { mailingId });
      const isNeutral = letters.some(({ form, recordId }) => form?.form === 'neutral' && recordId === null);
      if (isNeutral && mailing.choices.neutral === null)
        return refused({ code: 'chooseForm', field: 'neutral' });
      const some = letters.some((letter) =>
        ['ready', 'numbered'].includes(stateOf(mailing, kind, letter).status),
      );
      if (!some) return refused({ code: 'nothingToSend' });
    }
    await insertStep(tx, { id: mailingId, step }, by);
    if (step !== 'stop') tx.enqueue(sendLettersQueue, { mailingId });
    tx.audit({ object: mailingObject(mailingId), data: { step } });
    return accepted({ state: step === 'stop' ? 'stopped' : 'sending' });
  },
});
