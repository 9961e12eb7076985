import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import type { Result } from '../../../platform/result.ts';
import { findAllOrganisations, registerLocalUnion } from '../../register/index.ts';
import { anchoringOf } from '../anchoring/anchoring.query.ts';
import { rowsOf } from '../anchoring/anchoring.ts';
import type { AnchoringRow } from '../anchoring/anchoring.ts';
import { askForAnchoring } from '../anchoring/ask.command.ts';
import { exampleApplication } from './example-application.ts';

/** An application of Fjordvik, with the means to ask about its anchoring and to look at it. */
export async function anchoredApplication(app: Pick<TestApp, 'system'>) {
  const { system } = app;
  const applicationId = await exampleApplication(app);
  const fjordvik = await organisationId(system, 'example-fjordvik');
  const today = system.clock.today();
  const anchoring = async () => {
    const found = await anchoringOf(system.database.write, applicationId, system.clock.today());
    if (!found) throw new Error('There is no application');
    return found;
  };
  const rows = async () => rowsOf(await anchoring());
  const row = async (name: string, side: AnchoringRow['side'] = 'employees'): Promise<AnchoringRow> => {
    const found = (await rows()).find((each) => each.name.nb === name && each.side === side);
    if (!found) throw new Error(`There is no row for ${name}`);
    return found;
  };
  return {
    applicationId,
    fjordvik,
    anchoring,
    rows,
    row,
    rowId: async (name: string) => (await row(name)).id ?? 0,
    /** Where every row stands: 'Fagforbundet Fjordvik: asked'. */
    states: async () => (await rows()).map(({ side, name, state }) => `${side} ${name.nb}: ${state}`),
    /** Everybody of Fjordvik who can be reached is asked by the project leader. */
    askAll: async () =>
      await askForAnchoring.run(system, await examplePerson(system, 'project-leader'), {
        applicationId,
        municipalityId: fjordvik,
        organisationId: null,
        side: null,
        otherwise: null,
      }),
    /** One more local union of Fjordvik; of a national union by its name, or outside all of them. */
    localUnion: async (name: string, nationalUnion: string | null = null) => {
      const all = await findAllOrganisations(system.database.write, today, { examples: true });
      const union = all.find((each) => each.kind === 'union' && each.name.nb === nationalUnion)?.id ?? null;
      const made = await registerLocalUnion.run(
        system,
        { kind: 'system', id: 'test' },
        { municipality: fjordvik, name, union, validFrom: '2020-01-01', validTo: null },
      );
      if (!made.ok) throw new Error(JSON.stringify(made.refusals));
      return made.value.id;
    },
  };
}

/** 'accepted', or the codes of the refusals. */
export function codes<T>(result: Result<T>) {
  return result.ok ? 'accepted' : result.refusals.map(({ code }) => code);
}
