import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { findRoleHolder } from '../../identity/index.ts';
import { anchoringOf } from '../anchoring/anchoring.query.ts';
import { anchoringGaps } from '../anchoring/anchoring.ts';
import { stateAbsence } from '../anchoring/absence.command.ts';
import { askForAnchoring } from '../anchoring/ask.command.ts';

/** Everybody was asked at a meeting; where a confederation has nobody there, the chief executive has said so. */
export async function anchor(
  system: CommandSystem,
  where: { readonly applicationId: number; readonly municipalityId: number },
): Promise<void> {
  const { write } = system.database;
  const today = system.clock.today();
  const chief = await findRoleHolder(write, where.municipalityId, 'chief_executive', today);
  if (!chief) return;
  const asked = { ...where, organisationId: null, side: null };
  valueOf(
    await askForAnchoring.run(system, chief, { ...asked, otherwise: { on: today, how: 'På et møte.' } }),
  );
  const anchoring = await anchoringOf(write, where.applicationId, today);
  for (const { row } of anchoring ? anchoringGaps(anchoring) : [])
    valueOf(
      await stateAbsence.run(system, chief, {
        ...where,
        organisationId: row.organisationId,
        toldOrganisationId: row.organisationId,
        toldOn: today,
      }),
    );
}
