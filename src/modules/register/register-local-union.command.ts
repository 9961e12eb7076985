import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { newReference } from '../../platform/ids.ts';
import { accepted, refused } from '../../platform/result.ts';
import { isDate, overlaps } from './dates.ts';
import { findPeriodsOfName } from './local-unions.query.ts';
import { lockOrganisation } from './organisation-store.ts';

export interface NewLocalUnion {
  /** Id of the municipality's organisation. */
  readonly municipality: number;
  /** As the union writes it, in whichever written form; spaces around it are taken away. */
  readonly name: string;
  /** Id of the national union, or null when it belongs to none. */
  readonly union: number | null;
  readonly validFrom: string;
  /** The first day it is no more; null while it goes on. */
  readonly validTo: string | null;
}

/**
 * Register a local union in a municipality; answers its id. Whether the one who asks may do so is the caller's policy.
 * Refuses: `nameMissing`, `notADate`, `endsBeforeItBegins`, `unknownMunicipality`, `unknownUnion`, and `nameTaken` when a
 * local union there has the same name for some of the time.
 */
export const registerLocalUnion = defineCommand({
  name: 'register/register-local-union',
  constraints: { organisation_ends_after_it_begins: { code: 'endsBeforeItBegins', field: 'validTo' } },
  run: async (tx, input: NewLocalUnion) => {
    const { municipality, union, validFrom, validTo } = input;
    const name = input.name.trim();
    if (name === '') return refused({ code: 'nameMissing', field: 'name' });
    if (!isDate(validFrom)) return refused({ code: 'notADate', field: 'validFrom' });
    if (validTo !== null && !isDate(validTo)) return refused({ code: 'notADate', field: 'validTo' });
    // Two registrations at the same moment see each other, because both wait for the municipality's row.
    if ((await lockOrganisation(tx, municipality, 'municipality')) === null)
      return refused({ code: 'unknownMunicipality', field: 'municipality' });
    if (union !== null && !(await isUnion(tx, union)))
      return refused({ code: 'unknownUnion', field: 'union' });
    const taken = await findPeriodsOfName(tx.db, municipality, name);
    if (taken.some((period) => overlaps(period, { validFrom, validTo })))
      return refused({ code: 'nameTaken', field: 'name', params: { name } });
    const { id } = await tx.db
      .insertInto('register.organisation')
      .values({
        key: `local-union-${newReference()}`,
        kind: 'local_union',
        certainty: 'confirmed',
        municipality_id: municipality,
        parent_id: union,
        valid_from: validFrom,
        valid_to: validTo,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('register.organisation_name')
      .values({
        organisation_id: id,
        valid_from: validFrom,
        valid_to: validTo,
        // A proper name is the same in both written forms.
        name_nb: name,
        name_nn: name,
        certainty: 'confirmed',
      })
      .execute();
    tx.audit({ object: `register.organisation:${id}`, data: { municipality, union, validFrom, validTo } });
    return accepted({ id });
  },
});

async function isUnion(tx: CommandTx, id: number): Promise<boolean> {
  const found = await tx.db
    .selectFrom('register.organisation')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'union')
    .executeTakeFirst();
  return found !== undefined;
}
