import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { mailsAbout } from '../../platform/mail/outbox.ts';
import type { MailState } from '../../platform/mail/outbox.ts';
import { assigneeFrom } from './assignee.ts';
import type { Assignee, AssigneeColumns } from './assignee.ts';
import { inOrder, nearnessOf } from './due.ts';
import { reminderDateOf } from './reminders.ts';
import type { Nearness } from './due.ts';
import type { TaskWords } from './task-kind.ts';

/** A task as it is stored. */
export interface Task {
  readonly id: number;
  readonly key: string;
  /** The kind's name; the kind itself is among the contributions. */
  readonly kind: string;
  readonly assignee: Assignee;
  readonly object: string;
  readonly path: string;
  readonly words: TaskWords;
  readonly dueOn: string | null;
  readonly openedOn: string;
  /** Null while it is open. */
  readonly closedOn: string | null;
}

export interface OpenTask extends Task {
  readonly nearness: Nearness;
}

/** Open tasks that wait for any of the assignees, in the order they should be done. One query. */
export async function openTasksFor(
  db: Db,
  assignees: readonly Assignee[],
  today: string,
): Promise<OpenTask[]> {
  if (assignees.length === 0) return [];
  const rows = await tasks(db)
    .where('task.closed_at', 'is', null)
    .where(isOneOf('task', assignees))
    .execute();
  return inOrder(rows.map(taskFrom)).map((task) => ({ ...task, nearness: nearnessOf(task.dueOn, today) }));
}

/** Open tasks of others that any of the assignees waits for, and that wait for none of them; by date. One query. */
export async function tasksWaitedForBy(db: Db, assignees: readonly Assignee[]): Promise<Task[]> {
  if (assignees.length === 0) return [];
  const waited = db
    .selectFrom('tasks.waiter as waiter')
    .select('waiter.task_id')
    .where(isOneOf('waiter', assignees));
  const rows = await tasks(db)
    .where('task.closed_at', 'is', null)
    .where('task.id', 'in', waited)
    // "Not true" and not "false": a person's task has no organisation, and compares to nothing.
    .where(sql<SqlBool>`${isOneOf('task', assignees)} is not true`)
    .execute();
  return inOrder(rows.map(taskFrom));
}

/** What is shown of what is done. */
const doneLimit = 50;

/** Tasks of the assignees that were closed on `since` or later, the latest first; at most fifty. One query. */
export async function tasksDoneFor(db: Db, assignees: readonly Assignee[], since: string): Promise<Task[]> {
  if (assignees.length === 0) return [];
  const rows = await tasks(db)
    .where('task.closed_on', '>=', since)
    .where(isOneOf('task', assignees))
    .orderBy('task.closed_at', 'desc')
    .orderBy('task.id', 'desc')
    .limit(doneLimit)
    .execute();
  return rows.map(taskFrom);
}

/** Every open task, for reminders; in the order they were opened. */
export async function allOpenTasks(db: Db): Promise<Task[]> {
  const rows = await tasks(db).where('task.closed_at', 'is', null).orderBy('task.id').execute();
  return rows.map(taskFrom);
}

/**
 * The reminders that were written about the tasks with this key, open or closed, oldest first, and how
 * each stands. It is the evidence behind "two reminders were sent and nobody answered".
 */
export async function remindersOf(db: Db, key: string): Promise<MailState[]> {
  const ids = await db.selectFrom('tasks.task').select('id').where('key', '=', key).execute();
  return await mailsAbout(
    db,
    ids.map(({ id }) => taskObject(id)),
  );
}

/**
 * The days ('YYYY-MM-DD', oldest first) on which a reminder of a task about each of these objects was delivered, however
 * many people got it. Two queries, however many objects.
 */
export async function deliveredReminders(
  db: Db,
  objects: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (objects.length === 0) return new Map();
  const rows = await db
    .selectFrom('tasks.task')
    .select(['id', 'object'])
    .where('object', 'in', objects)
    .execute();
  const mails = await mailsAbout(
    db,
    rows.map(({ id }) => taskObject(id)),
  );
  const sent = mails.filter(({ status }) => status === 'sent');
  const objectOf = new Map(rows.map(({ id, object }) => [taskObject(id), object]));
  const byObject = Map.groupBy(sent, (mail) => objectOf.get(mail.object) ?? '');
  return new Map(
    [...byObject].map(([object, each]) => [
      object,
      [...new Set(each.flatMap(({ key }) => reminderDateOf(key) ?? []))].toSorted(),
    ]),
  );
}

/** A task's name in the audit chain and the outbox. */
export const taskObject = (id: number) => `tasks.task:${id}`;

function tasks(db: Db) {
  return db
    .selectFrom('tasks.task as task')
    .select((row) => [
      'task.id',
      'task.key',
      'task.kind',
      'task.person_id',
      'task.organisation_id',
      'task.role',
      'task.object',
      'task.path',
      row.ref('task.words').$castTo<TaskWords>().as('words'),
      'task.due_on as dueOn',
      'task.opened_on as openedOn',
      'task.closed_on as closedOn',
    ]);
}

function taskFrom({
  person_id,
  organisation_id,
  role,
  ...task
}: AssigneeColumns & Omit<Task, 'assignee'>): Task {
  return { ...task, assignee: assigneeFrom({ person_id, organisation_id, role }) };
}

/** Does a row's assignee stand in the list? Two arrays, so that the statement is the same for any number. */
function isOneOf(table: 'task' | 'waiter', assignees: readonly Assignee[]): Expression<SqlBool> {
  const people = assignees.flatMap((each) => ('personId' in each ? each.personId : []));
  const roles = assignees.flatMap((each) => ('personId' in each ? [] : each));
  return sql<SqlBool>`(
    ${sql.ref(`${table}.person_id`)} = any(${people}::text[])
    or (${sql.ref(`${table}.organisation_id`)}, ${sql.ref(`${table}.role`)}) in (
      select * from unnest(
        ${roles.map(({ organisationId }) => organisationId)}::bigint[],
        ${roles.map(({ role }) => role)}::text[])))`;
}
