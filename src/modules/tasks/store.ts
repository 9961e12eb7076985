import type { HandlerTx } from '../../platform/db/events.ts';
import { norwegianDate } from '../../platform/clock.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { columnsOf } from './assignee.ts';
import type { Assignee } from './assignee.ts';
import { requireWords } from './task-kind.ts';
import type { TaskKind, TaskWords } from './task-kind.ts';

/** A task as its owner opens it. */
export interface NewTask {
  /** The owner's own name for it, without spaces: 'applications.sign:31:1508:mayor'. */
  readonly key: string;
  readonly kind: TaskKind;
  readonly assignee: Assignee;
  /** What it is about, as in the audit chain: 'applications.application:31'. */
  readonly object: string;
  /** Where it is done, without the language. */
  readonly path: string;
  /** The words for the kind's sentences. */
  readonly words?: TaskWords;
  /** 'YYYY-MM-DD', Norwegian date; left out where there is no date. */
  readonly dueOn?: string;
  /** Who cannot go on before it is done. */
  readonly waiters?: readonly Assignee[];
}

/** What opening and closing need of a command or an event handler. */
export type TaskTx = Pick<HandlerTx, 'db' | 'now'>;

/**
 * Open a task, in the transaction in which it arises. While a task with the same key is open nothing
 * happens, so that a handler may run again. Throws when the kind's sentences lack a word. Writes no
 * audit entry: it follows from the owner's.
 */
export async function openTask(tx: TaskTx, task: NewTask): Promise<{ id: number; isNew: boolean }> {
  const { kind, words = {}, waiters = [] } = task;
  requireWords(kind, words);
  const opened = await tx.db
    .insertInto('tasks.task')
    .values({
      key: task.key,
      kind: kind.name,
      ...columnsOf(task.assignee),
      object: task.object,
      path: task.path,
      words: JSON.stringify(words),
      due_on: task.dueOn ?? null,
      opened_at: tx.now.toString(),
      opened_on: norwegianDate(tx.now),
    })
    .onConflict((conflict) => conflict.column('key').where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (opened === undefined) {
    const open = tx.db.selectFrom('tasks.task').select('id').where('key', '=', task.key);
    const { id } = await open.where('closed_at', 'is', null).executeTakeFirstOrThrow();
    return { id, isNew: false };
  }
  if (waiters.length > 0)
    await tx.db
      .insertInto('tasks.waiter')
      .values(waiters.map((waiter) => ({ task_id: opened.id, ...columnsOf(waiter) })))
      .onConflict((conflict) => conflict.constraint('waiter_waits_once').doNothing())
      .execute();
  return { id: opened.id, isNew: true };
}

/**
 * Close the open task with this key: it is done, or it no longer matters. Answers whether there was one.
 * What is closed stays closed; opening it anew is a new row.
 */
export async function closeTask(tx: TaskTx, key: string, by: Principal): Promise<boolean> {
  const closed = await close(tx, by).where('key', '=', key).execute();
  return closed.length > 0;
}

/** Close every open task about an object, as when an application is withdrawn. Answers their keys. */
export async function closeTasksAbout(tx: TaskTx, object: string, by: Principal): Promise<string[]> {
  const closed = await close(tx, by).where('object', '=', object).execute();
  return closed.map(({ key }) => key).toSorted();
}

function close(tx: TaskTx, by: Principal) {
  return tx.db
    .updateTable('tasks.task')
    .set({
      closed_at: tx.now.toString(),
      closed_on: norwegianDate(tx.now),
      closed_by: actorName(by),
    })
    .where('closed_at', 'is', null)
    .returning('key');
}

/** Give the open task with this key another date (or none), as when a deadline is moved. Answers whether there was one. */
export async function moveTask(tx: TaskTx, key: string, dueOn: string | null): Promise<boolean> {
  const moved = await tx.db
    .updateTable('tasks.task')
    .set({ due_on: dueOn })
    .where('key', '=', key)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}
