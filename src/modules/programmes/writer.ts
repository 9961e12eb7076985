import type { CommandTx } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { actingMandate, caseWorkRoles, holdsMandate } from '../identity/index.ts';

/** Somebody who manages the programmes of an organisation this very moment. */
export interface Manager {
  readonly personId: number;
  readonly mandateId: number;
  readonly organisationId: number;
}

/**
 * Who asks, read anew because a mandate may have ended since the page was opened. Refuses 'notYours' for everybody who
 * does not manage programmes at the organisation they act for, or not at `ownerId` where that is given.
 */
export async function findManager(tx: CommandTx, by: Principal, ownerId?: number): Promise<Result<Manager>> {
  const acting = actingMandate(by);
  const mine = acting !== null && (ownerId === undefined || acting.organisationId === ownerId);
  if (by.kind !== 'person' || !mine) return refused({ code: 'notYours' });
  const { id: mandateId, organisationId, role } = acting;
  const personId = Number(by.id);
  const holds =
    caseWorkRoles.includes(role) &&
    (await holdsMandate(tx.db, { personId, organisationId, roles: [role], date: tx.today }));
  return holds ? accepted({ personId, mandateId, organisationId }) : refused({ code: 'notYours' });
}
