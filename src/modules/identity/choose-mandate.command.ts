import { defineCommand } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { capacitiesOf, findMandate } from './mandates.query.ts';

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

/**
 * The person of a session as a principal: every capacity of today, acting in the chosen one, or in the only one there
 * is. A choice whose mandate has ended is no choice.
 */
export async function principalOf(
  db: Db,
  {
    personId,
    sessionId,
    today,
  }: { readonly personId: number; readonly sessionId: number; readonly today: string },
): Promise<Principal> {
  const capacities = await capacitiesOf(db, personId, today);
  const choice = await db
    .selectFrom('identity.session_choice')
    .select('mandate_id')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  const chosen = capacities.find(({ id }) => id === String(choice?.mandate_id));
  const only = capacities.length === 1 && !choice ? capacities[0] : undefined;
  return { kind: 'person', id: String(personId), capacities, acting: chosen ?? only ?? null };
}
