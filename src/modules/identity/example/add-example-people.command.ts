import { defineCommand } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import { findPlace, insertMandate } from '../mandate-store.ts';
import { endOfOffice, isOffice } from '../office.ts';
import { findOrAddPerson } from '../person-store.ts';
import { examplePeople } from './people.ts';

/** The constituting meeting the example mandates are counted from. */
const constituted = '2023-10-12';

/** Turns a national identity number into what is stored of it. */
export type HashNumber = (number: string) => Buffer;

/** The provider's name under which example people are known until they first sign in. */
const issuer = 'example';

/**
 * Add the example people who are not there yet, with their mandates. `ids` gives the organisations by key. Throws
 * when the register lacks one of them.
 */
export const addExamplePeople = defineCommand({
  name: 'identity/add-example-people',
  run: async (
    tx,
    { ids, hashNumber }: { readonly ids: ReadonlyMap<string, number>; readonly hashNumber: HashNumber },
  ) => {
    for (const { key, name, number, acts } of examplePeople) {
      const login = { issuer, subject: key, numberHash: hashNumber(number), name };
      const personId = await findOrAddPerson(tx.db, login, Date.now());
      const has = await tx.db
        .selectFrom('identity.mandate')
        .select('id')
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (has) continue;
      for (const { role, for: organisation } of acts) {
        const place = await findPlace(tx.db, ids.get(organisation) ?? 0, tx.today);
        if (!place) throw new Error(`The register has no organisation ${organisation}`);
        await insertMandate(tx, {
          personId,
          place,
          role,
          validFrom: constituted,
          validTo: isOffice(role) ? endOfOffice(constituted) : null,
          basis: 'first_access',
          needsConfirmation: false,
          by: null,
        });
      }
    }
    return accepted({});
  },
});
