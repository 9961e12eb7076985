import type { CommandTx } from '../../../platform/db/command.ts';
import type { HandlerTx } from '../../../platform/db/events.ts';
import { norwegianDate } from '../../../platform/clock.ts';
import type { Principal } from '../../../platform/principal.ts';
import { deadlineOf } from '../../calls/index.ts';
import type { Call } from '../../calls/index.ts';
import type { NewRequest } from '../../signing/index.ts';
import { closeTask, closeTasksAbout, defineTaskKind, openTask } from '../../tasks/index.ts';
import type { TaskTx } from '../../tasks/index.ts';
import type { Application } from '../application.ts';
import { paths } from '../paths.ts';
import { askedAt } from './signing-places.ts';
import { textsIn } from '../texts/submission/texts.ts';

/** The heads of a municipality are asked to sign. */
export const signTask = defineTaskKind({
  name: 'applications.sign',
  texts: { nb: textsIn('nb').tasks.sign, nn: textsIn('nn').tasks.sign, en: textsIn('en').tasks.sign },
  remindDaysBefore: [7, 3, 1],
  canBeSilenced: true,
});

/** All have signed, and the application can be sent in. */
export const submitTask = defineTaskKind({
  name: 'applications.submit',
  texts: { nb: textsIn('nb').tasks.submit, nn: textsIn('nn').tasks.submit, en: textsIn('en').tasks.submit },
  remindDaysBefore: [7, 3, 1],
  canBeSilenced: true,
});

/** What is closed together when the contents are opened again, or the application is sent in. */
const aboutSigning = (applicationId: number) => `applications.signing:${applicationId}`;
const signKey = (applicationId: number, organisationId: number, role: string) =>
  `applications.sign:${applicationId}:${organisationId}:${role}`;
const submitKey = (applicationId: number, role: string) => `applications.submit:${applicationId}:${role}`;

/** Those who send it in: they wait for the signatures, and are asked when the last has come. */
const senders = ['project_leader', 'chief_executive'] as const;

const dueOn = (call: Call): { readonly dueOn?: string } => {
  const deadline = deadlineOf(call);
  return deadline ? { dueOn: norwegianDate(deadline) } : {};
};

/** Every head is asked to sign. */
export async function openSigningTasks(
  tx: CommandTx,
  { application, call }: { readonly application: Application; readonly call: Call },
  places: NewRequest['places'],
): Promise<void> {
  const waiters = senders.map((role) => ({ organisationId: application.leadId, role }));
  for (const { organisationId, roles } of places)
    for (const role of askedAt(roles))
      await openTask(tx, {
        key: signKey(application.id, organisationId, role),
        kind: signTask,
        assignee: { organisationId, role },
        object: aboutSigning(application.id),
        path: paths.sign(application.id),
        words: { title: application.title },
        ...dueOn(call),
        waiters,
      });
}

/** A place is signed, by whomever of its roles: nobody is asked for it any longer. */
export async function closeSigningTasks(
  tx: TaskTx,
  applicationId: number,
  place: { readonly organisationId: number; readonly roles: readonly string[] },
  by: Principal,
): Promise<void> {
  for (const role of place.roles) await closeTask(tx, signKey(applicationId, place.organisationId, role), by);
}

/** All have signed: those who send it in are asked. */
export async function openSubmitTasks(
  tx: HandlerTx | CommandTx,
  { application, call }: { readonly application: Application; readonly call: Call },
): Promise<void> {
  for (const role of senders)
    await openTask(tx, {
      key: submitKey(application.id, role),
      kind: submitTask,
      assignee: { organisationId: application.leadId, role },
      object: aboutSigning(application.id),
      path: paths.submit(application.id),
      words: { title: application.title },
      ...dueOn(call),
    });
}

/** Nobody is asked to sign or to send it in any longer. */
export async function closeAllTasks(tx: TaskTx, applicationId: number, by: Principal): Promise<void> {
  await closeTasksAbout(tx, aboutSigning(applicationId), by);
}
