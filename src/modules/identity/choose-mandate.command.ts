import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findMandate } from './mandates.query.ts';

export interface ChooseMandate {
  readonly sessionId: number;
  readonly mandateId: number;
}

/**
 * From now on this session acts in that mandate. Forms that are open in other tabs keep theirs.
 * Refuses `notYours` when it is another person's or does not hold today.
 */
export const chooseMandate = defineCommand({
  name: 'identity/choose-mandate',
  run: async (tx, { sessionId, mandateId }: ChooseMandate, by) => {
    const mandate = await findMandate(tx.db, mandateId, tx.today);
    if (by.kind !== 'person' || mandate?.state !== 'valid' || mandate.personId !== Number(by.id))
      return refused({ code: 'notYours' });
    const choice = { person_id: mandate.personId, mandate_id: mandateId };
    await tx.db
      .insertInto('identity.session_choice')
      .values({ session_id: sessionId, ...choice })
      .onConflict((conflict) => conflict.column('session_id').doUpdateSet(choice))
      .execute();
    tx.audit({ object: `identity.mandate:${mandateId}` });
    return accepted({ mandateId });
  },
});
