import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { isDate } from './dates.ts';
import { lockOrganisation } from './organisation-store.ts';

export interface EndedLocalUnion {
  readonly id: number;
  /** The first day it is no more. */
  readonly validTo: string;
}

/**
 * A local union is no more from a date. It stays in the register for the days it existed.
 * Refuses: `notADate`, `unknownLocalUnion`, `alreadyEnded`, `endsBeforeItBegins`.
 */
export const endLocalUnion = defineCommand({
  name: 'register/end-local-union',
  constraints: { organisation_ends_after_it_begins: { code: 'endsBeforeItBegins', field: 'validTo' } },
  run: async (tx, { id, validTo }: EndedLocalUnion) => {
    if (!isDate(validTo)) return refused({ code: 'notADate', field: 'validTo' });
    const found = await lockOrganisation(tx, id, 'local_union');
    if (found === null) return refused({ code: 'unknownLocalUnion' });
    if (found.validTo !== null) return refused({ code: 'alreadyEnded', params: { date: found.validTo } });
    await tx.db
      .updateTable('register.organisation')
      .set({ valid_to: validTo })
      .where('id', '=', id)
      .execute();
    await tx.db
      .updateTable('register.organisation_name')
      .set({ valid_to: validTo })
      .where('organisation_id', '=', id)
      .where('valid_to', 'is', null)
      .execute();
    tx.audit({ object: `register.organisation:${id}`, data: { validTo } });
    return accepted({ id });
  },
});
