import type { CommandSystem } from '../../../platform/db/command.ts';
import { addExamples } from '../../register/index.ts';
import { addExamplePeople } from './add-example-people.command.ts';
import type { HashNumber } from './add-example-people.command.ts';
import { exampleOrganisations } from './organisations.ts';

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
  const result = await addExamplePeople.run(system, by, { ids: added.value.ids, hashNumber });
  if (!result.ok) throw new Error(`The example people were refused: ${JSON.stringify(result.refusals)}`);
}
