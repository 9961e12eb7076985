import { capacitiesOf } from '../../src/modules/identity/index.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { actingAs } from '../../src/platform/principal.ts';
import type { Principal } from '../../src/platform/principal.ts';

/** Somebody of the example programme who may send letters, and the organisation they send for. */
export async function exampleSecretariat(
  system: CommandSystem,
): Promise<{ readonly by: Principal; readonly senderId: number }> {
  const { read } = system.database;
  const { person_id: id } = await read
    .selectFrom('identity.login')
    .select('person_id')
    .where('issuer', '=', 'example')
    .where('subject', '=', 'secretariat')
    .executeTakeFirstOrThrow();
  const capacities = await capacitiesOf(read, id, system.clock.today());
  const [first] = capacities;
  const by = actingAs({ kind: 'person', id: String(id), acting: null, capacities }, first?.id);
  const senderId = first?.mandate?.organisationId;
  if (by === null || senderId === undefined) throw new Error('The secretariat cannot act');
  return { by, senderId };
}
