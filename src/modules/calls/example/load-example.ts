import type { CommandSystem } from '../../../platform/db/command.ts';
import { actingAs } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Result } from '../../../platform/result.ts';
import { publishedVersionsOf } from '../../forms/index.ts';
import { capacitiesOf, mandatesAt } from '../../identity/index.ts';
import { findProgramme } from '../../programmes/index.ts';
import { findCall } from '../call-store.ts';
import { changeCall } from '../change-call.command.ts';
import { callsOfProgrammes } from '../listed-calls.query.ts';
import { openCall } from '../open-call.command.ts';
import { startCall } from '../start-call.command.ts';
import { exampleParts } from './example-call.ts';

/**
 * The example programme's first call, open, and the draft of its second, by the example secretariat through the same
 * commands as any other. Where there is no example programme, because domain time stands before its people took
 * office, there is none. Safe to run again.
 */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { read } = system.database;
  const now = system.clock.now();
  const programme = await findProgramme(read, 'veien-videre');
  if (!programme?.published || (await callsOfProgrammes(read, now, [programme.id])).length > 0) return;
  const owner = { organisationId: programme.ownerOrganisationId };
  const [template] = await publishedVersionsOf(read, 'application', owner);
  const by = await secretariat(system, programme.ownerOrganisationId);
  if (!template || !by) return;
  const { id: callId } = done(await startCall.run(system, by, { programmeId: programme.id, copyOf: null }));
  const setting = {
    now,
    themeIds: programme.themes.map(({ id }) => id),
    templateVersionId: template.id,
  };
  for (const [index, change] of exampleParts(setting).entries())
    done(await changeCall.run(system, by, { callId, edition: index + 1, change }));
  const call = await findCall(read, callId);
  done(await openCall.run(system, by, { callId, edition: call?.edition ?? 0, acknowledged: [] }));
  done(await startCall.run(system, by, { programmeId: programme.id, copyOf: callId }));
}

async function secretariat(
  { database, clock }: CommandSystem,
  organisationId: number,
): Promise<Principal | null> {
  const today = clock.today();
  const mandates = await mandatesAt(database.read, organisationId, today);
  const mandate = mandates.find(({ role, state }) => role === 'secretariat' && state === 'valid');
  if (!mandate) return null;
  const capacities = await capacitiesOf(database.read, mandate.personId, today);
  return actingAs({ kind: 'person', id: String(mandate.personId), capacities }, String(mandate.id));
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The example call was refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}
