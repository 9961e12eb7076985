import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { authorityToGrant } from './authority.ts';
import type { Authority, Holder, Scene } from './authority.ts';
import { mandatesAt } from './mandates.query.ts';
import {
  findHolder,
  findScene,
  insertEnding,
  insertMandate,
  lockMandates,
  mandateConstraints,
} from './mandate-store.ts';
import { endOfOffice, isOfLaterTerm, isOffice } from './office.ts';
import type { Role } from './roles.ts';

export interface GrantMandate {
  readonly personId: number;
  readonly organisationId: number;
  readonly role: Role;
  /** For an office, the date of the constituting meeting. */
  readonly validFrom: string;
  /** The first day it no longer holds. An office ends by itself; what is given here is then left out of account. */
  readonly validTo: string | null;
}

/**
 * Give a person a mandate, or register a union's, which then waits for the union. The one who asks acts in a mandate
 * that gives the right that very moment. A new mayor ends the former one's office. Answers the mandate's id.
 * Refuses: `noMandate`, `notYours`, `toOneself`, `unknownPerson`, `unknownOrganisation`, `endsBeforeItBegins`, `hasItAlready`, `bothHeads`,
 * `administrationAndUnion`, `officeIsHeld`.
 */
export const grantMandate = defineCommand({
  name: 'identity/grant-mandate',
  constraints: mandateConstraints,
  run: async (tx, input: GrantMandate, by) => {
    const allowed = await authorise(tx, input, by);
    return allowed.ok ? accepted({ id: await give(tx, input, allowed.value) }) : allowed;
  },
});

export interface Allowed {
  readonly holder: Holder;
  readonly scene: Scene;
  readonly authority: Authority;
}

/** Lock, read who asks, and by what right: to give the role, or as `rightTo` has it. */
export async function authorise(
  tx: CommandTx,
  { organisationId, role }: Pick<GrantMandate, 'organisationId' | 'role'>,
  by: Principal,
  rightTo: typeof authorityToGrant = authorityToGrant,
): Promise<Result<Allowed>> {
  await lockMandates(tx.db, organisationId);
  const scene = await findScene(tx.db, organisationId, tx.today);
  if (!scene) return refused({ code: 'unknownOrganisation', field: 'organisation' });
  const holder = await findHolder(tx.db, by, tx.today);
  if (!holder) return refused({ code: 'noMandate' });
  const authority = rightTo(holder, role, scene);
  return authority ? accepted({ holder, scene, authority }) : refused({ code: 'notYours', field: 'role' });
}

/** Write the mandate. What cannot be is refused by the database. */
export async function give(
  tx: CommandTx,
  input: GrantMandate,
  { holder, scene, authority }: Allowed,
): Promise<number> {
  const { personId, role, validFrom } = input;
  if (isOffice(role)) await endFormerOffice(tx, input, holder);
  return insertMandate(tx, {
    personId,
    place: scene.place,
    role,
    validFrom,
    validTo: isOffice(role) ? endOfOffice(validFrom) : input.validTo,
    ...authority,
    by: holder,
  });
}

/** Offices end at the next constituting meeting, whatever day of the autumn it is held. */
async function endFormerOffice(
  tx: CommandTx,
  { organisationId, role, validFrom }: GrantMandate,
  by: Holder,
): Promise<void> {
  const all = await mandatesAt(tx.db, organisationId, validFrom);
  const former = all.filter(
    (each) => each.role === role && each.state === 'valid' && isOfLaterTerm(each.validFrom, validFrom),
  );
  for (const mandate of former)
    await insertEnding(tx, mandate, { by, on: validFrom, reason: 'constituting_meeting' });
}
