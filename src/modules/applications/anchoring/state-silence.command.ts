import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { frozenAt } from '../freeze.query.ts';
import { lockApplication } from '../store.ts';
import { findRows, insertEntry } from './anchoring-store.ts';
import { objectOfRow } from './question.ts';

export interface StateSilence {
  readonly applicationId: number;
  readonly rowId: number;
  /** The days on which reminders of the question were delivered ('YYYY-MM-DD'), oldest first. */
  readonly remindedOn: readonly string[];
}

/**
 * The platform states that somebody was asked and did not answer. Refuses `answeredMeanwhile`, and what the facts do not
 * bear: `remindersMissing` (two days with a delivered reminder after the question), `notYet` (the last day to answer is
 * not over).
 */
export const stateSilence = defineCommand({
  name: 'applications/state-silence',
  constraints: { no_answer_waits_for_the_last_day: { code: 'notYet' } },
  run: async (tx, { applicationId, rowId, remindedOn }: StateSilence) => {
    const application = await lockApplication(tx.db, applicationId);
    const row = application && (await findRows(tx.db, applicationId)).find(({ id }) => id === rowId);
    const last = row?.entries.at(-1);
    if (!row || last?.kind !== 'asked' || last.askedOn === null)
      return refused({ code: 'answeredMeanwhile' });
    const { askedOn, answerBy } = last;
    const [firstRemindedOn, secondRemindedOn] = remindedOn.filter((day) => day > askedOn);
    if (firstRemindedOn === undefined || secondRemindedOn === undefined)
      return refused({ code: 'remindersMissing' });
    const frozen = await frozenAt(tx.db, applicationId);
    await insertEntry(tx, { id: rowId, last }, frozen, {
      kind: 'no_answer',
      askedOn,
      answerBy,
      firstRemindedOn,
      secondRemindedOn,
      by: null,
    });
    // The task stays open: a late answer is still an answer.
    tx.audit({ object: objectOfRow(rowId), data: { application: applicationId, kind: 'no_answer' } });
    return accepted({ id: rowId });
  },
});
