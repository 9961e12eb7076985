import type { CommandTx } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { enqueueMail } from '../../../platform/mail/outbox.ts';
import { mailRecipients } from '../../identity/index.ts';
import { closeTasksAbout, openTask } from '../../tasks/index.ts';
import type { Assignee } from '../../tasks/index.ts';
import type { Application } from '../application.ts';
import { paths } from '../paths.ts';
import type { Asked } from './anchoring.ts';
import { questionMail } from './question.mail.ts';
import { answerTask } from './tasks.ts';

/** The name of a row in audit entries, tasks and mails. */
export const objectOfRow = (id: number): string => `applications.anchoring:${id}`;

type RoleAssignee = Extract<Assignee, { role: string }>;

/** The key of the task that one role is asked by. */
export const answerKey = (rowId: number, { organisationId, role }: RoleAssignee): string =>
  `${objectOfRow(rowId)}:${organisationId}:${role}`;

export interface Question {
  readonly rowId: number;
  /** Which entry asks; makes the mail's key its own. */
  readonly number: number;
  readonly asked: Asked;
  readonly municipality: Asked['name'];
  readonly answerBy: string;
  readonly assignees: readonly RoleAssignee[];
}

/** Put the questions before those who are to answer: a task for each, and a mail to everybody with an address. */
export async function putQuestions(
  tx: CommandTx,
  application: Pick<Application, 'id' | 'title' | 'leadId'>,
  questions: readonly Question[],
): Promise<void> {
  const each = questions.flatMap((question) =>
    question.assignees.map((assignee) => ({ question, assignee })),
  );
  for (const { question, assignee } of each)
    await openTask(tx, {
      key: answerKey(question.rowId, assignee),
      kind: answerTask,
      assignee,
      object: objectOfRow(question.rowId),
      path: paths.answer(application.id, question.rowId),
      words: {
        title: application.title,
        municipality: question.municipality,
        organisation: question.asked.name,
      },
      dueOn: question.answerBy,
      waiters: [{ organisationId: question.asked.municipalityId, role: 'project_leader' }],
    });
  const recipients = await mailRecipients(
    tx.db,
    each.map(({ assignee }) => assignee),
    tx.today,
  );
  for (const { index, personId, address, language } of recipients) {
    const found = each[index];
    if (!found) continue;
    const { question } = found;
    // An address that cannot be written to is seen where mails are looked after; the task stands all the same.
    await enqueueMail(tx, {
      key: `${objectOfRow(question.rowId)}:${question.number}:${personId}`,
      kind: questionMail,
      data: { applicationId: application.id, title: application.title, question },
      to: address,
      language,
      object: objectOfRow(question.rowId),
      audience: `person:${personId}`,
    });
  }
}

/** Nobody is waited for any longer about these rows. */
export async function endQuestions(tx: CommandTx, rowIds: readonly number[], by: Principal): Promise<void> {
  for (const id of rowIds) await closeTasksAbout(tx, objectOfRow(id), by);
}
