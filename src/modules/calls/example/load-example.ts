import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { publishedVersionsOf } from '../../forms/index.ts';
import { findRoleHolder } from '../../identity/index.ts';
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
  const by = await findRoleHolder(read, programme.ownerOrganisationId, 'secretariat', system.clock.today());
  if (!template || !by) return;
  const { id: callId } = valueOf(
    await startCall.run(system, by, { programmeId: programme.id, copyOf: null }),
  );
  const setting = {
    now,
    themeIds: programme.themes.map(({ id }) => id),
    templateVersionId: template.id,
  };
  for (const [index, change] of exampleParts(setting).entries())
    valueOf(await changeCall.run(system, by, { callId, edition: index + 1, change }));
  const call = await findCall(read, callId);
  valueOf(await openCall.run(system, by, { callId, edition: call?.edition ?? 0, acknowledged: [] }));
  valueOf(await startCall.run(system, by, { programmeId: programme.id, copyOf: callId }));
}
