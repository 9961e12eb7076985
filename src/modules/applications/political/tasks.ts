import type { Principal } from '../../../platform/principal.ts';
import { closeTask, closeTasksAbout, defineTaskKind, openTask } from '../../tasks/index.ts';
import type { TaskTx } from '../../tasks/index.ts';
import type { Application } from '../application.ts';
import { paths } from '../paths.ts';
import { textsIn } from '../texts/political/texts.ts';

/** The steps the project leader of a municipality is reminded of; signing and sending have tasks of their own. */
export const remindedSteps = ['draft', 'papers', 'meeting'] as const;
export type RemindedStep = (typeof remindedSteps)[number];

export const politicalTask = defineTaskKind({
  name: 'applications.political-handling',
  texts: { nb: textsIn('nb').task, nn: textsIn('nn').task, en: textsIn('en').task },
  remindDaysBefore: [7, 3, 1],
  canBeSilenced: true,
});

const objectOf = (applicationId: number, organisationId: number) =>
  `applications.political:${applicationId}-${organisationId}`;
const keyOf = (applicationId: number, organisationId: number, step: RemindedStep) =>
  `${objectOf(applicationId, organisationId)}:${step}`;

/** The tasks of a plan, instead of those of the plan before it. */
export async function openPoliticalTasks(
  tx: TaskTx,
  {
    application,
    organisationId,
    dates,
  }: {
    readonly application: Pick<Application, 'id' | 'title'>;
    readonly organisationId: number;
    readonly dates: Readonly<Record<RemindedStep, string>>;
  },
  by: Principal,
): Promise<void> {
  await closeTasksAbout(tx, objectOf(application.id, organisationId), by);
  for (const step of remindedSteps)
    await openTask(tx, {
      key: keyOf(application.id, organisationId, step),
      kind: politicalTask,
      assignee: { organisationId, role: 'project_leader' },
      object: objectOf(application.id, organisationId),
      path: paths.political(application.id),
      words: {
        title: application.title,
        step: {
          nb: textsIn('nb').steps[step],
          nn: textsIn('nn').steps[step],
          en: textsIn('en').steps[step],
        },
      },
      dueOn: dates[step],
    });
}

/** These steps are done. */
export async function closePoliticalTasks(
  tx: TaskTx,
  {
    applicationId,
    organisationId,
    steps,
  }: {
    readonly applicationId: number;
    readonly organisationId: number;
    readonly steps: readonly RemindedStep[];
  },
  by: Principal,
): Promise<void> {
  for (const step of steps) await closeTask(tx, keyOf(applicationId, organisationId, step), by);
}
