import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../../platform/http/page.ts';
import { assigneeKey } from '../../assignee.ts';
import type { Assignee } from '../../assignee.ts';
import { myPanels, rolesOf } from '../../my-panel.ts';
import type { MyPanel } from '../../my-panel.ts';
import { peopleIn } from '../../people.ts';
import { kindsIn, wordingOf } from '../../task-kind.ts';
import type { Wording } from '../../task-kind.ts';
import { openTasksFor, tasksDoneFor, tasksWaitedForBy } from '../../tasks.query.ts';
import type { OpenTask, Task } from '../../tasks.query.ts';
import { textsIn } from '../../texts/texts.ts';

/** A task with its sentences in the reader's language. */
type Worded<T extends Task> = T & { readonly wording: Wording };

/** A panel with what it shows. */
interface LoadedPanel {
  readonly panel: MyPanel;
  readonly data: unknown;
}

export interface My {
  /** In the order they should be done; the first is the one next thing. */
  readonly open: readonly Worded<OpenTask>[];
  readonly waiting: readonly Worded<Task>[];
  readonly done: readonly Worded<Task>[];
  /** What waits in the other roles one holds: how much, and the role in words. */
  readonly otherRoles: readonly { readonly who: string; readonly count: number }[];
  readonly panels: readonly LoadedPanel[];
  readonly actsForNobody: boolean;
}

/** Days that what is done stays in sight. */
const doneDays = 30;

/** Everything on the page of the one signed in. The number of queries depends on the panels, never on the tasks. */
export async function loadMy(page: PageContext): Promise<My> {
  const { db, principal, today, contributions, lang } = page;
  const people = peopleIn(contributions);
  const { acting, other } = await people.assigneesOf(db, principal, today);
  const open = await openTasksFor(db, [...acting, ...other], today);
  const waiting = await tasksWaitedForBy(db, acting);
  const since = Temporal.PlainDate.from(today).subtract({ days: doneDays }).toString();
  const done = await tasksDoneFor(db, acting, since);
  const names = await people.whoIs(db, [...other, ...waiting.map(({ assignee }) => assignee)], lang);
  const who = (assignee: Assignee) => names.get(assigneeKey(assignee)) ?? textsIn(lang).someone;

  const kinds = kindsIn(contributions);
  const worded = <T extends Task>(task: T): Worded<T>[] => {
    const kind = kinds.get(task.kind);
    // A module that is gone leaves its tasks behind; the others must still be shown.
    if (kind === undefined)
      page.log.warn({ task: task.id, kind: task.kind }, 'a task has a kind nobody knows');
    return kind ? [{ ...task, wording: wordingOf(kind, task.words, lang, who(task.assignee)) }] : [];
  };
  const mine = new Set(acting.map(assigneeKey));
  const otherwise = Map.groupBy(
    open.filter(({ assignee }) => !mine.has(assigneeKey(assignee))),
    ({ assignee }) => who(assignee),
  );
  const roles = rolesOf(acting);
  const panels = contributions
    .to(myPanels)
    .filter((panel) => panel.roles.some((role) => roles.includes(role)));
  const loaded: LoadedPanel[] = [];
  for (const panel of panels) loaded.push({ panel, data: await panel.load({ page, acting }) });
  return {
    open: open.filter(({ assignee }) => mine.has(assigneeKey(assignee))).flatMap(worded),
    waiting: waiting.flatMap(worded),
    done: done.flatMap(worded),
    otherRoles: Array.from(otherwise, ([name, tasks]) => ({ who: name, count: tasks.length })),
    panels: loaded.filter(({ data }) => data !== null),
    actsForNobody: [...acting, ...other].every((assignee) => 'personId' in assignee),
  };
}
