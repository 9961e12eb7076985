import { Temporal } from 'temporal-polyfill';
import { assigneeKey } from './assignee.ts';
import type { Assignee } from './assignee.ts';
import { inOrder } from './due.ts';
import type { Recipient } from './people.ts';
import type { TaskKind } from './task-kind.ts';

/** What the rules need to know of an open task. */
export interface RemindableTask {
  readonly id: number;
  readonly kind: string;
  readonly assignee: Assignee;
  readonly dueOn: string | null;
  readonly openedOn: string;
}

/** A reminder that was not sent on its day (the machine was off) is still worth sending for this long. */
const graceDays = 3;

/**
 * The date of the reminder that falls due on `today`, or null. It is the latest of the kind's dates that
 * has come, has not grown stale, and lies after the day the task was opened: who has just been asked is
 * not reminded at once. The same reminder keeps its date through the days of grace, so that a key made
 * of it is used once.
 */
export function reminderDate(
  { dueOn, openedOn }: Pick<RemindableTask, 'dueOn' | 'openedOn'>,
  daysBefore: readonly number[],
  today: string,
): string | null {
  if (dueOn === null) return null;
  const due = Temporal.PlainDate.from(dueOn);
  const oldest = Temporal.PlainDate.from(today).subtract({ days: graceDays }).toString();
  const dates = daysBefore
    .map((days) => due.subtract({ days }).toString())
    .filter((date) => date <= today && date > oldest && date > openedOn);
  return dates.toSorted().at(-1) ?? null;
}

/** One reminder of a task on a date to a person. */
const reminderKey = (taskId: number, date: string, personId: string) =>
  `reminder:${taskId}:${date}:${personId}`;

/** The date a reminder stands for, from its mail's key; null where the mail is no reminder. */
export function reminderDateOf(key: string): string | null {
  return /^reminder:\d+:(\d{4}-\d{2}-\d{2}):/.exec(key)?.[1] ?? null;
}

/** The Monday of the week `today` lies in, while the week's digest is still worth sending; else null. */
export function digestDate(today: string): string | null {
  const day = Temporal.PlainDate.from(today);
  return day.dayOfWeek <= graceDays ? day.subtract({ days: day.dayOfWeek - 1 }).toString() : null;
}

/** The kind under which the weekly digest is silenced. */
export const digestKind = 'tasks.digest';

export interface PlannedReminder<T> {
  /** Unique for ever: one reminder of this task on this date to this person. */
  readonly key: string;
  readonly task: T;
  readonly kind: TaskKind;
  readonly recipient: Recipient;
}

export interface PlannedDigest<T> {
  readonly key: string;
  readonly tasks: readonly T[];
  readonly recipient: Recipient;
}

export interface ReminderFacts<T extends RemindableTask> {
  readonly tasks: readonly T[];
  readonly kinds: ReadonlyMap<string, TaskKind>;
  /** By `assigneeKey`. */
  readonly recipients: ReadonlyMap<string, readonly Recipient[]>;
  /** Is this person silent about this kind? */
  isSilent(personId: string, kind: string): boolean;
  readonly today: string;
}

/** The reminders that fall due today, to everybody a task waits for who wants to hear of it. */
export function planReminders<T extends RemindableTask>(facts: ReminderFacts<T>): PlannedReminder<T>[] {
  const { tasks, kinds, recipients, isSilent, today } = facts;
  return tasks.flatMap((task) => {
    const kind = kinds.get(task.kind);
    const date = kind ? reminderDate(task, kind.remindDaysBefore, today) : null;
    if (kind === undefined || date === null) return [];
    return (recipients.get(assigneeKey(task.assignee)) ?? [])
      .filter(({ personId }) => !kind.canBeSilenced || !isSilent(personId, kind.name))
      .map((recipient) => ({
        key: reminderKey(task.id, date, recipient.personId),
        task,
        kind,
        recipient,
      }));
  });
}

/**
 * The digests of this week: one to each person whom tasks wait for that were there when the week began.
 * Digests can be silenced as a whole; a kind that is silenced still stands in them.
 */
export function planDigests<T extends RemindableTask>(facts: ReminderFacts<T>): PlannedDigest<T>[] {
  const { tasks, kinds, recipients, isSilent, today } = facts;
  const monday = digestDate(today);
  if (monday === null) return [];
  const each = tasks
    .filter(({ openedOn, kind }) => openedOn < monday && kinds.has(kind))
    .flatMap((task) =>
      (recipients.get(assigneeKey(task.assignee)) ?? []).map((recipient) => ({ task, recipient })),
    )
    .filter(({ recipient }) => !isSilent(recipient.personId, digestKind));
  const byPerson = Map.groupBy(each, ({ recipient }) => recipient.personId);
  return Array.from(byPerson.values(), (mine) => mine[0] && digestOf(monday, mine, mine[0].recipient)).filter(
    (digest) => digest !== undefined,
  );
}

function digestOf<T extends RemindableTask>(
  monday: string,
  mine: readonly { readonly task: T }[],
  recipient: Recipient,
): PlannedDigest<T> {
  // Who holds two roles that the same task waits for reads of it once.
  const tasks = new Map(mine.map(({ task }) => [task.id, task]));
  return { key: `digest:${monday}:${recipient.personId}`, tasks: inOrder([...tasks.values()]), recipient };
}
