import { Temporal } from 'temporal-polyfill';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import { makePackage } from '../political/make-package.command.ts';
import { planMeeting } from '../political/plan-meeting.command.ts';

/** In the example application the council has a meeting, and the papers for it are made. */
export async function planCouncil(
  system: CommandSystem,
  by: Principal,
  about: { readonly applicationId: number; readonly organisationId: number },
): Promise<void> {
  const meeting = Temporal.PlainDate.from(system.clock.today()).add({ weeks: 6 });
  valueOf(
    await planMeeting.run(system, by, {
      ...about,
      body: 'council',
      bodyName: '',
      meetsOn: meeting.toString(),
      papersBy: meeting.subtract({ weeks: 2 }).toString(),
    }),
  );
  valueOf(
    await makePackage(system, by, {
      ...about,
      proposal: 'Kommunestyret sluttar seg til søknaden og set av eigendelen i budsjettet.',
      openPoints: 'Om Granli blir med.',
    }),
  );
}
