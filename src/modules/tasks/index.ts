// The only door into tasks: what other modules may use.
export { assigneeKey } from './assignee.ts';
export type { Assignee } from './assignee.ts';
export { defineMyPanel, myPanels, nobody } from './my-panel.ts';
export type { MyContext, MyPanel } from './my-panel.ts';
export { paths as taskPaths } from './paths.ts';
export { peopleSlot } from './people.ts';
export type { Mine, People, Recipient } from './people.ts';
export { closeTask, closeTasksAbout, moveTask, openTask } from './store.ts';
export type { NewTask, TaskTx } from './store.ts';
export { defineTaskKind, taskKinds } from './task-kind.ts';
export type { KindTexts, TaskKind, TaskWord, TaskWords } from './task-kind.ts';
export {
  deliveredReminders,
  openTasksFor,
  remindersOf,
  tasksDoneFor,
  tasksWaitedForBy,
} from './tasks.query.ts';
export type { OpenTask, Task } from './tasks.query.ts';
