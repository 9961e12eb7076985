import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { mayConfirm } from './authority.ts';
import { findMandate } from './mandates.query.ts';
import { findHolder, findPlace, lockMandates, mandateConstraints } from './mandate-store.ts';
import { sideOf } from './roles.ts';

/**
 * The union says that a mandate the municipality has registered is right; from now on it counts.
 * Refuses: `unknownMandate`, `noMandate`, `unionsOwn`, `nothingToConfirm`.
 */
export const confirmMandate = defineCommand({
  name: 'identity/confirm-mandate',
  constraints: { ...mandateConstraints, mandate_confirmation_pkey: { code: 'nothingToConfirm' } },
  run: async (tx, { mandateId }: { readonly mandateId: number }, by) => {
    const known = await findMandate(tx.db, mandateId, tx.today);
    if (!known) return refused({ code: 'unknownMandate' });
    await lockMandates(tx.db, known.organisationId);
    const mandate = await findMandate(tx.db, mandateId, tx.today);
    const place = await findPlace(tx.db, known.organisationId, tx.today);
    if (!mandate || !place) return refused({ code: 'unknownMandate' });
    const holder = await findHolder(tx.db, by, tx.today);
    if (!holder) return refused({ code: 'noMandate' });
    if (!mayConfirm(holder, { ...mandate, place })) return refused({ code: 'unionsOwn' });
    if (mandate.state !== 'waits') return refused({ code: 'nothingToConfirm' });
    await tx.db
      .insertInto('identity.mandate_confirmation')
      .values({
        mandate_id: mandateId,
        mandate_side: sideOf[mandate.role],
        by_person_id: holder.personId,
        by_mandate_id: holder.mandateId,
        by_side: sideOf[holder.role],
        confirmed_at: tx.now.toString(),
      })
      .execute();
    tx.audit({ object: `identity.mandate:${mandateId}`, data: { confirmed: true } });
    return accepted({ id: mandateId });
  },
});
