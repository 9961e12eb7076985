import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import { findRoleHolder } from '../../identity/index.ts';
import { rowsOf } from '../anchoring/anchoring.ts';
import { anchoringOf } from '../anchoring/anchoring.query.ts';
import { answerAnchoring } from '../anchoring/answer.command.ts';
import { askForAnchoring } from '../anchoring/ask.command.ts';

/** In the example application everybody who can be reached is asked, and one union has answered with a remark. */
export async function askAboutAnchoring(
  system: CommandSystem,
  by: Principal,
  { applicationId, municipalityId }: { readonly applicationId: number; readonly municipalityId: number },
): Promise<void> {
  const today = system.clock.today();
  const everybody = { organisationId: null, side: null, otherwise: null };
  valueOf(await askForAnchoring.run(system, by, { applicationId, municipalityId, ...everybody }));
  const anchoring = await anchoringOf(system.database.read, applicationId, today);
  const unions = anchoring
    ? rowsOf(anchoring).filter(({ kind, id }) => kind === 'local_union' && id !== null)
    : [];
  const last = unions.at(-1);
  const representative =
    last && (await findRoleHolder(system.database.read, last.organisationId, 'union_representative', today));
  if (!last?.id || !representative) return;
  valueOf(
    await answerAnchoring.run(system, representative, {
      applicationId,
      rowIds: [last.id],
      kind: 'takes_part_with_remark',
      remark: 'Vi er med, men vil ha tid i arbeidstida til å delta.',
    }),
  );
}
