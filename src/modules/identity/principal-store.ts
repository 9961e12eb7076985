import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { capacitiesOf } from './mandates.query.ts';

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
