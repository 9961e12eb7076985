import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findOrganisationByNumber, findOrganisations } from '../register/index.ts';
import { hashOfCode } from './access-code.ts';
import { authorityToInvite } from './authority.ts';
import { give } from './grant-mandate.command.ts';
import {
  findHolderOf,
  findPlace,
  findScene,
  insertMandate,
  lockMandates,
  mandateConstraints,
} from './mandate-store.ts';
import { endOfOffice, isOffice } from './office.ts';
import { isRole } from './roles.ts';

export interface UseAccessCode {
  readonly code: string;
  /**
   * Municipality number or organisation number, as the letter says: of the organisation of the code, or of the
   * municipality it stands in. Left out of account for the few that have none.
   */
  readonly number: string;
}

/**
 * Take the mandate a one-time code opens. A code that is unknown, used, withdrawn, or of another organisation gets the same
 * answer. Refuses: `signInFirst`, `codeNotKnown`, `codeExpired`, `notYours` (whoever invited may not any more), and what the
 * database refuses.
 */
export const useAccessCode = defineCommand({
  name: 'identity/use-access-code',
  constraints: mandateConstraints,
  run: async (tx, { code, number }: UseAccessCode, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const personId = Number(by.id);
    const found = await tx.db
      .selectFrom('identity.access_code')
      .selectAll()
      .where('code_hash', '=', hashOfCode(code))
      .forUpdate()
      .executeTakeFirst();
    if (!found || found.used_at !== null || found.withdrawn_at !== null || !isRole(found.role))
      return refused({ code: 'codeNotKnown', field: 'code' });
    const organisation = { id: found.organisation_id };
    if (!(await isNumberOf(tx, organisation.id, number.replaceAll(/\s/g, ''))))
      return refused({ code: 'codeNotKnown', field: 'code' });
    if (found.expires_on <= tx.today) return refused({ code: 'codeExpired', field: 'code' });
    await lockMandates(tx.db, organisation.id);
    const { role } = found;
    const term = { validFrom: tx.today, validTo: isOffice(role) ? endOfOffice(tx.today) : null };
    let mandateId: number;
    if (found.issued_by_mandate_id === null) {
      const place = await findPlace(tx.db, organisation.id, tx.today);
      if (!place) return refused({ code: 'codeNotKnown', field: 'code' });
      const asLetter = { basis: 'first_access', needsConfirmation: false, by: null } as const;
      mandateId = await insertMandate(tx, { personId, place, role, ...term, ...asLetter });
    } else {
      const scene = await findScene(tx.db, organisation.id, tx.today);
      const holder = await findHolderOf(tx.db, found.issued_by_mandate_id, tx.today);
      const authority = holder && scene ? authorityToInvite(holder, role, scene) : null;
      if (!holder || !scene || !authority) return refused({ code: 'notYours', field: 'code' });
      const grant = { personId, organisationId: organisation.id, role, ...term };
      mandateId = await give(tx, grant, { holder, scene, authority });
    }
    await tx.db
      .updateTable('identity.access_code')
      .set({ used_at: tx.now.toString(), used_by_person_id: personId, mandate_id: mandateId })
      .where('id', '=', found.id)
      .execute();
    tx.audit({ object: `identity.access_code:${found.id}`, data: { mandate: mandateId } });
    return accepted({ mandateId });
  },
});

async function isNumberOf(tx: CommandTx, organisationId: number, number: string): Promise<boolean> {
  const all = await findOrganisations(tx.db, [organisationId], tx.today);
  const own = all.find(({ id }) => id === organisationId);
  if (!own) return false;
  if (own.municipalityNumber === null && own.organisationNumber === null && own.municipalityId === null)
    return true;
  const named = number === '' ? null : await findOrganisationByNumber(tx.db, number, tx.today);
  return named !== null && (named.id === own.id || named.id === own.municipalityId);
}
