import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { announcedCalls } from '../../calls/index.ts';
import { findWriting, findWritingId } from '../../forms/index.ts';
import { findRoleHolder } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { objectOf } from '../application.ts';
import { startApplication } from '../start-application.command.ts';
import { freezeApplication } from '../submission/freeze-application.command.ts';
import { submitApplication } from '../submission/submit.command.ts';
import { anchor } from './load-everybody-asked.ts';
import { elvestadAnswers } from './elvestad-answers.ts';
import { signAs } from './sign-as.ts';
import { writeAnswers } from './write-answers.command.ts';

/**
 * An application of Elvestad that is written, anchored, signed and sent in, and held until the deadline. Where there is no
 * open example call, or Elvestad has begun one, there is none. Safe to run again.
 */
export async function loadSubmitted(system: CommandSystem): Promise<void> {
  const { read } = system.database;
  const today = system.clock.today();
  const organisations = await findAllOrganisations(read, today, { examples: true });
  const elvestad = organisations.find(({ key }) => key === 'example-elvestad')?.id;
  const call = (await announcedCalls(read, system.clock.now())).find(({ state }) => state === 'open');
  if (elvestad === undefined || !call) return;
  const begun = await read
    .selectFrom('applications.party')
    .select('application_id')
    .where('organisation_id', '=', elvestad)
    .executeTakeFirst();
  const holder = (role: Role) => findRoleHolder(read, elvestad, role, today);
  const [chief, mayor] = [await holder('chief_executive'), await holder('mayor')];
  if (begun || !chief || !mayor) return;
  const { id: applicationId } = valueOf(
    await startApplication.run(system, chief, {
      callId: call.id,
      title: 'Flere fagfolk i Elvestad',
      language: 'nb',
    }),
  );
  valueOf(await writeAnswers.run(system, chief, { applicationId, answers: elvestadAnswers }));
  await anchor(system, { applicationId, municipalityId: elvestad });
  const writingId = await findWritingId(read, objectOf(applicationId));
  const writing = writingId === null ? null : await findWriting(read, writingId);
  const { freezeNumber, requestId } = valueOf(
    await freezeApplication(system, chief, { applicationId, edition: writing?.edition ?? 0 }),
  );
  for (const head of [mayor, chief]) valueOf(await signAs(system, head, requestId));
  const receivedAt = system.clock.now();
  valueOf(await submitApplication.run(system, chief, { applicationId, freezeNumber, receivedAt }));
}
