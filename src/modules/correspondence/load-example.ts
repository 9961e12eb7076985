import { createStandingClock } from '../../platform/clock.ts';
import type { CommandSystem } from '../../platform/db/command.ts';
import { findAllOrganisations } from '../register/index.ts';
import { exampleCases } from './example.ts';
import { journalKeepers } from './journal.query.ts';
import { loadExampleFiling } from './load-example.command.ts';

const by = { kind: 'system', id: 'example' } as const;

/** Add the invented cases of the example ministry. When there are cases already, nothing happens. */
export async function loadExampleCases(system: CommandSystem): Promise<void> {
  const { database, clock } = system;
  const today = clock.today();
  if ((await journalKeepers(database.read)).length > 0) return;
  const all = await findAllOrganisations(database.read, today, { examples: true });
  const organisationId = all.find(({ key }) => key === 'ministry-local-government')?.id;
  const organisations = new Map(all.filter(({ isExample }) => isExample).map(({ key, id }) => [key, id]));
  if (organisationId === undefined) return;
  for (const { title, filed } of exampleCases) {
    let caseFile: { id: number } | { organisationId: number; title: string } = { organisationId, title };
    for (const { daysAgo, records } of filed) {
      const at = createStandingClock(clock.now().subtract({ hours: 24 * daysAgo }));
      const result = await loadExampleFiling.run({ ...system, clock: at }, by, {
        caseFile,
        records,
        organisations,
      });
      if (!result.ok) throw new Error('The example cases were refused');
      caseFile = { id: result.value };
    }
  }
}
