import { h } from 'preact';
import { contribute } from '../../../platform/contribution.ts';
import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem, CommandTx } from '../../../platform/db/command.ts';
import type { Db } from '../../../platform/db/database.ts';
import { defineModule } from '../../../platform/module.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { assigneeKey } from '../assignee.ts';
import { adviseKind, legalKind, signKind } from '../example.ts';
import { defineMyPanel, myPanels } from '../my-panel.ts';
import { peopleSlot } from '../people.ts';
import type { People } from '../people.ts';
import { taskKinds } from '../task-kind.ts';

/** For tests: Kari is mayor of one municipality and leads a committee at another; Ola is her chief executive. */
export interface Places {
  readonly municipality: number;
  readonly committee: number;
}

/** Two organisations of the register, whichever. */
export async function findPlaces(db: Db): Promise<Places> {
  const rows = await db.selectFrom('register.organisation').select('id').orderBy('id').limit(2).execute();
  const [municipality, committee] = rows.map(({ id }) => id);
  if (municipality === undefined || committee === undefined) throw new Error('The register is empty.');
  return { municipality, committee };
}

export const kari: Principal = { kind: 'person', id: 'kari' };

export const rolesAt = ({ municipality, committee }: Places) => ({
  mayor: { organisationId: municipality, role: 'mayor' },
  chief: { organisationId: municipality, role: 'chief-executive' },
  chair: { organisationId: committee, role: 'chair' },
});

function peopleAt(places: Places): People {
  const { mayor, chief, chair } = rolesAt(places);
  const words: Record<string, Record<Lang, string>> = {
    [assigneeKey(mayor)]: { nb: 'Ordføreren', nn: 'Ordføraren', en: 'The mayor' },
    [assigneeKey(chief)]: { nb: 'Kommunedirektøren', nn: 'Kommunedirektøren', en: 'The chief executive' },
    [assigneeKey(chair)]: {
      nb: 'Leder, fellesnemnda',
      nn: 'Leiar, fellesnemnda',
      en: 'Chair, merger committee',
    },
  };
  const kari = { personId: 'kari', address: 'kari@fjellvik.no', language: 'nn' } as const;
  const ola = { personId: 'ola', address: 'ola@fjellvik.no', language: 'nb' } as const;
  return {
    assigneesOf: (_, principal) =>
      Promise.resolve(
        principal.kind === 'person' && principal.id === 'kari'
          ? { acting: [{ personId: 'kari' }, mayor], other: [chair] }
          : { acting: principal.kind === 'person' ? [{ personId: principal.id }] : [], other: [] },
      ),
    recipientsOf: () =>
      Promise.resolve(
        new Map([
          [assigneeKey(mayor), [kari]],
          [assigneeKey(chief), [ola]],
          [assigneeKey({ personId: 'nowhere' }), [{ ...ola, personId: 'nowhere', address: 'nowhere' }]],
        ]),
      ),
    whoIs: (_, assignees, lang) =>
      Promise.resolve(
        new Map(
          assignees.flatMap((assignee) => {
            const known = words[assigneeKey(assignee)];
            return known ? [[assigneeKey(assignee), known[lang]] as const] : [];
          }),
        ),
      ),
  };
}

const mayorPanel = defineMyPanel({
  name: 'example.council',
  roles: ['mayor'],
  place: 'side',
  load: ({ acting }) => Promise.resolve({ roles: acting.length }),
  view: ({ roles }) => h('section', null, h('h2', null, `Kommunestyret (${roles})`)),
});

const emptyPanel = defineMyPanel({
  name: 'example.empty',
  roles: ['mayor'],
  place: 'main',
  load: () => Promise.resolve(null),
  view: () => h('section', null, h('h2', null, 'Tomt')),
});

const nobodysPanel = defineMyPanel({
  name: 'example.nobody',
  roles: ['none'],
  place: 'main',
  load: () => Promise.resolve({}),
  view: () => h('section', null, h('h2', null, 'Kjende organisasjonar')),
});

/** For tests: a module that contributes kinds, panels and people as modules above tasks do. */
export function exampleModule(places: Places) {
  return defineModule({
    name: 'example',
    contributions: [
      ...contribute(taskKinds, signKind, legalKind, adviseKind),
      ...contribute(myPanels, mayorPanel, emptyPanel, nobodysPanel),
      ...contribute(peopleSlot, peopleAt(places)),
    ],
  });
}

/** For tests: run `work` as a command of some owner. */
export async function asOwner<T>(
  system: CommandSystem,
  work: (tx: CommandTx) => Promise<T>,
  by: Principal = kari,
): Promise<T> {
  const command = defineCommand<null, T>({
    name: 'example/act',
    run: async (tx) => ({ ok: true, value: await work(tx) }),
  });
  const result = await command.run(system, by, null);
  if (!result.ok) throw new Error('The owner was refused.');
  return result.value;
}
