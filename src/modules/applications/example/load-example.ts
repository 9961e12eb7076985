import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { announcedCalls } from '../../calls/index.ts';
import { findRoleHolder } from '../../identity/index.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { askMunicipality } from '../ask-municipality.command.ts';
import { startApplication } from '../start-application.command.ts';
import { askAboutAnchoring } from './load-anchoring.ts';
import { planCouncil } from './load-political.ts';

/**
 * An application to the example call, begun by Fjordvik, with Granli asked to join. Where there is no open example call, because domain time stands
 * elsewhere, there is none. Safe to run again.
 */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { read } = system.database;
  const today = system.clock.today();
  const there = await read.selectFrom('applications.application').select('id').limit(1).execute();
  const call = (await announcedCalls(read, system.clock.now())).find(({ state }) => state === 'open');
  if (there.length > 0 || !call) return;
  const organisations = await findAllOrganisations(read, today, { examples: true });
  const fjordvik = organisations.find(({ key }) => key === 'example-fjordvik');
  const by = fjordvik && (await findRoleHolder(read, fjordvik.id, 'project_leader', today));
  if (!by) return;
  const { id: applicationId } = valueOf(
    await startApplication.run(system, by, {
      callId: call.id,
      title: 'Heile stillingar i Fjordvik',
      language: 'nn',
    }),
  );
  const granli = organisations.find(({ key }) => key === 'example-granli');
  if (granli) valueOf(await askMunicipality.run(system, by, { applicationId, organisationId: granli.id }));
  await askAboutAnchoring(system, by, { applicationId, municipalityId: fjordvik.id });
  await planCouncil(system, by, { applicationId, organisationId: fjordvik.id });
}
