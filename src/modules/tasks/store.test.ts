import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Assignee } from './assignee.ts';
import { adviseKind, signKind, signWords } from './example.ts';
import { closeTask, closeTasksAbout, moveTask, openTask } from './store.ts';
import type { NewTask } from './store.ts';
import { openTasksFor, tasksDoneFor, tasksWaitedForBy } from './tasks.query.ts';
import { asOwner, findPlaces, kari, rolesAt } from './testing/example-module.ts';

let app: TestApp;
let mayor: Assignee;
let chief: Assignee;
const me = { personId: 'kari' };

beforeAll(async () => {
  app = await testApp();
  ({ mayor, chief } = rolesAt(await app.isolated(() => findPlaces(app.system.database.read))));
});

const advise = (changes: Partial<NewTask> = {}): NewTask => ({
  key: 'advise:1',
  kind: adviseKind,
  assignee: mayor,
  object: 'example.project:1',
  path: '/projects/1/adviser',
  ...changes,
});

const open = (...tasks: NewTask[]) =>
  asOwner(app.system, async (tx) => {
    const opened = [];
    for (const task of tasks) opened.push(await openTask(tx, task));
    return opened;
  });

const close = (key: string) => asOwner(app.system, (tx) => closeTask(tx, key, kari));

const keysFor = async (...assignees: Assignee[]) =>
  (await openTasksFor(app.system.database.read, assignees, '2026-11-21')).map(({ key }) => key);

test('a task is opened with its words, its date and whom it waits for', () =>
  app.isolated(async () => {
    const words = signWords('Nærvær');
    await open(advise({ key: 'sign:1', kind: signKind, words, dueOn: '2026-11-29' }));
    const [task] = await openTasksFor(app.system.database.read, [mayor], '2026-11-21');
    expect(task).toEqual({
      id: task?.id,
      key: 'sign:1',
      kind: 'example.sign',
      assignee: mayor,
      object: 'example.project:1',
      path: '/projects/1/adviser',
      words,
      dueOn: '2026-11-29',
      openedOn: '2026-11-21',
      closedOn: null,
      nearness: 'soon',
    });
  }));

test('opened twice it is one task; closed and opened again it is another', () =>
  app.isolated(async () => {
    const [first, second] = await open(advise(), advise({ dueOn: '2026-12-24' }));
    expect([first?.isNew, second]).toEqual([true, { id: first?.id, isNew: false }]);
    expect(await close('advise:1')).toBe(true);
    expect(await close('advise:1')).toBe(false);
    const [third] = await open(advise());
    expect(third?.isNew).toBe(true);
    expect(third?.id).not.toBe(first?.id);
    const done = await tasksDoneFor(app.system.database.read, [mayor], '2026-11-21');
    expect(done.map(({ id, closedOn }) => [id, closedOn])).toEqual([[first?.id, '2026-11-21']]);
    expect(await tasksDoneFor(app.system.database.read, [mayor], '2026-11-22')).toEqual([]);
  }));

test('a task that fails to be opened leaves nothing, and neither does a refused command', () =>
  app.isolated(async () => {
    const { title: _, ...words } = signWords('Nærvær');
    await expect(open(advise({ kind: signKind, words }))).rejects.toThrow('No value for {title}');
    const failing = asOwner(app.system, async (tx) => {
      await openTask(tx, advise());
      throw new Error('the owner failed');
    });
    await expect(failing).rejects.toThrow('the owner failed');
    expect(await keysFor(mayor)).toEqual([]);
  }));

test('each sees what waits for the role or the person, and for no other', () =>
  app.isolated(async () => {
    await open(
      advise({ key: 'a' }),
      advise({ key: 'b', assignee: chief }),
      advise({ key: 'c', assignee: me }),
      advise({ key: 'd', assignee: { personId: 'ola' } }),
    );
    expect(await keysFor(mayor)).toEqual(['a']);
    expect(await keysFor(chief)).toEqual(['b']);
    expect(await keysFor(me, mayor)).toEqual(['a', 'c']);
    expect(await keysFor()).toEqual([]);
  }));

test('who waits sees what the others have not done, until it is done', () =>
  app.isolated(async () => {
    await open(
      advise({ key: 'a', assignee: chief, waiters: [mayor, mayor, me] }),
      advise({ key: 'b', assignee: mayor, waiters: [me] }),
      advise({ key: 'c', assignee: chief }),
    );
    const waited = async (...assignees: Assignee[]) =>
      (await tasksWaitedForBy(app.system.database.read, assignees)).map(({ key }) => key);
    expect(await waited(me, mayor)).toEqual(['a']);
    expect(await waited(me)).toEqual(['a', 'b']);
    expect(await waited(chief)).toEqual([]);
    await close('a');
    expect(await waited(me, mayor)).toEqual([]);
  }));

test('a deadline that moves takes the task along', () =>
  app.isolated(async () => {
    await open(advise({ key: 'a', dueOn: '2026-12-01' }), advise({ key: 'b', dueOn: '2026-12-02' }));
    expect(await asOwner(app.system, (tx) => moveTask(tx, 'a', '2026-12-10'))).toBe(true);
    expect(await asOwner(app.system, (tx) => moveTask(tx, 'gone', '2026-12-10'))).toBe(false);
    expect(await keysFor(mayor)).toEqual(['b', 'a']);
  }));

test('a matter that is over closes all that waited for it', () =>
  app.isolated(async () => {
    await open(advise({ key: 'b' }), advise({ key: 'a' }), advise({ key: 'c', object: 'example.project:2' }));
    const closed = await asOwner(app.system, (tx) => closeTasksAbout(tx, 'example.project:1', kari));
    expect(closed).toEqual(['a', 'b']);
    expect(await keysFor(mayor)).toEqual(['c']);
  }));

test('the database refuses a task that waits for nobody, or for a person and a role', async () => {
  const insert = (columns: object) =>
    app.isolated(() =>
      app.system.database.write
        .insertInto('tasks.task')
        .values({
          key: 'a',
          kind: 'example.advise',
          object: 'example.project:1',
          path: '/',
          words: '{}',
          opened_at: '2026-11-21T12:00:00Z',
          opened_on: '2026-11-21',
          ...columns,
        })
        .execute(),
    );
  await expect(insert({})).rejects.toThrow('task_waits_for_a_person_or_a_role');
  await expect(insert({ person_id: 'kari', role: 'mayor' })).rejects.toThrow(
    'task_waits_for_a_person_or_a_role',
  );
  await expect(insert({ person_id: 'kari', closed_on: '2026-11-21' })).rejects.toThrow(
    'task_is_closed_by_someone_at_a_time',
  );
});
