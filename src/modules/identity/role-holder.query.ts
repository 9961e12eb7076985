import type { Db } from '../../platform/db/database.ts';
import { actingAs } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { capacitiesOf, mandatesAt } from './mandates.query.ts';
import type { Role } from './roles.ts';

/**
 * Somebody who holds the role at the organisation today, acting in it; null where nobody does. For what the platform
 * sets up by the same commands as people use, as the examples are.
 */
export async function findRoleHolder(
  db: Db,
  organisationId: number,
  role: Role,
  today: string,
): Promise<Principal | null> {
  const mandates = await mandatesAt(db, organisationId, today);
  const mandate = mandates.find((each) => each.role === role && each.state === 'valid');
  if (!mandate) return null;
  const capacities = await capacitiesOf(db, mandate.personId, today);
  return actingAs({ kind: 'person', id: String(mandate.personId), capacities }, String(mandate.id));
}
