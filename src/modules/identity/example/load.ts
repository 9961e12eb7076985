import type { CommandSystem } from '../../../platform/db/command.ts';
import { defineCommand } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import { addExamples } from '../../register/index.ts';
import { findPlace, insertMandate } from '../mandate-store.ts';
import { endOfOffice, isOffice } from '../office.ts';
import { findOrAddPerson } from '../person-store.ts';
import { exampleOrganisations } from './organisations.ts';
import { examplePeople } from './people.ts';

/** The constituting meeting the example mandates are counted from. */
const constituted = '2023-10-12';

/** Turns a national identity number into what is stored of it. */
export type HashNumber = (number: string) => Buffer;

/** The provider's name under which example people are known until they first sign in. */
const issuer = 'example';

/** Invented municipalities and local unions, an invented person for every role, and their mandates. Safe to run again. */
export async function loadExample(system: CommandSystem, hashNumber: HashNumber): Promise<void> {
  const by = { kind: 'system', id: 'example' } as const;
  const name = (key: keyof typeof exampleOrganisations) => exampleOrganisations[key];
  const added = await addExamples.run(system, by, {
    county: { code: '99', name: 'Dømefylke' },
    municipalities: [
      { key: 'example-fjordvik', number: '9901', name: 'Fjordvik' },
      { key: 'example-granli', number: '9902', name: 'Granli' },
      { key: 'example-elvestad', number: '9903', name: 'Elvestad' },
    ],
    organisations: [
      {
        key: 'example-fagforbundet-fjordvik',
        kind: 'local_union',
        name: name('example-fagforbundet-fjordvik'),
        parent: 'fagforbundet',
        municipality: 'example-fjordvik',
      },
      {
        key: 'example-utdanningsforbundet-fjordvik',
        kind: 'local_union',
        name: name('example-utdanningsforbundet-fjordvik'),
        parent: 'utdanningsforbundet',
        municipality: 'example-fjordvik',
      },
      {
        key: 'example-competence',
        kind: 'competence_environment',
        name: name('example-competence'),
        parent: null,
        municipality: null,
      },
    ],
  });
  if (!added.ok) throw new Error(`The example organisations were refused: ${JSON.stringify(added.refusals)}`);
  const result = await addPeople.run(system, by, { ids: added.value.ids, hashNumber });
  if (!result.ok) throw new Error(`The example people were refused: ${JSON.stringify(result.refusals)}`);
}

const addPeople = defineCommand({
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
