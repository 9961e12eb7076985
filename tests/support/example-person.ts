import type { CommandSystem } from '../../src/platform/db/command.ts';
import { actingAs } from '../../src/platform/principal.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { capacitiesOf } from '../../src/modules/identity/index.ts';

type Person = Extract<Principal, { kind: 'person' }>;

/**
 * An example person as he or she comes from sign-in, acting in the mandate at the organisation with this key, or in
 * the first there is.
 */
export async function examplePerson(
  system: CommandSystem,
  key: string,
  organisation?: string,
): Promise<Person> {
  const { read } = system.database;
  const { person_id: id } = await read
    .selectFrom('identity.login')
    .select('person_id')
    .where('issuer', '=', 'example')
    .where('subject', '=', key)
    .executeTakeFirstOrThrow();
  const capacities = await capacitiesOf(read, id, system.clock.today());
  const wanted = organisation === undefined ? undefined : await organisationId(system, organisation);
  const acting = capacities.find(({ mandate }) => wanted === undefined || mandate?.organisationId === wanted);
  const person = actingAs({ kind: 'person', id: String(id), acting: null, capacities }, acting?.id);
  if (person?.kind !== 'person') throw new Error(`${key} cannot act`);
  return person;
}

/** The id of the organisation with this key. */
export async function organisationId(system: CommandSystem, key: string): Promise<number> {
  const { id } = await system.database.read
    .selectFrom('register.organisation')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return id;
}
