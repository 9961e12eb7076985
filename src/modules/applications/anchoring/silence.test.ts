import { expect, test } from 'vitest';
import { runJob } from '../../../../tests/support/run-job.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import { parseStart } from '../../../platform/clock.ts';
import { anchoredApplication, codes } from '../testing/anchored-application.ts';
import { objectOfRow } from './question.ts';
import { stateSilence } from './state-silence.command.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;
const robot = { kind: 'system', id: 'test' } as const;

/** Two people were reminded of a row's question on this day; the mails fared so. */
async function reminded(rowId: number, day: string, ...statuses: ('sent' | 'held' | 'failed')[]) {
  const task = await write
    .selectFrom('tasks.task')
    .select('id')
    .where('object', '=', objectOfRow(rowId))
    .executeTakeFirstOrThrow();
  await write
    .insertInto('platform.mail')
    .values(
      statuses.map((status, person) => ({
        key: `reminder:${task.id}:${day}:${person}`,
        kind: 'tasks.reminder',
        recipient: 'ola@example.com',
        language: 'nn',
        subject: 'Hugs',
        text_body: 'Hugs',
        object: `tasks.task:${task.id}`,
        audience: `person:${person}`,
        status,
        next_try_at: null,
      })),
    )
    .execute();
}

test('silence is stated after the last day, of those whom two reminders reached on two days', async () => {
  await app.isolated(async () => {
    const { askAll, row, rowId, states } = await anchoredApplication(app);
    await askAll();
    const id = await rowId('Fagforbundet Fjordvik');
    await reminded(id, '2026-11-27', 'sent', 'sent');
    await reminded(await rowId('Utdanningsforbundet Fjordvik'), '2026-11-27', 'sent', 'sent');
    await reminded(await rowId('Utdanningsforbundet Fjordvik'), '2026-12-01', 'held', 'failed');
    await reminded(id, '2026-12-01', 'held', 'sent');
    const at = async (day: string) => {
      app.clock.moveTo(parseStart(day));
      await runJob(system, 'applications.state-silence', {});
      return (await row('Fagforbundet Fjordvik')).state;
    };
    expect(await at('2026-12-04')).toBe('asked');
    expect(await at('2026-12-05')).toBe('no_answer');
    // Again: nothing more is entered.
    expect(await at('2026-12-06')).toBe('no_answer');
    expect((await row('Fagforbundet Fjordvik')).entries.slice(1)).toMatchObject([
      {
        kind: 'no_answer',
        askedOn: '2026-11-21',
        answerBy: '2026-12-04',
        firstRemindedOn: '2026-11-27',
        secondRemindedOn: '2026-12-01',
        personId: null,
      },
    ]);
    // One day of delivered reminders is not two.
    expect(await states()).toContain('employees Utdanningsforbundet Fjordvik: asked');
    app.clock.moveTo(parseStart('2026-11-21'));
  });
});

test('the platform does not state it too early, without reminders, or of who has not been asked', async () => {
  await app.isolated(async () => {
    const { applicationId, askAll, rowId } = await anchoredApplication(app);
    await askAll();
    const id = await rowId('Fagforbundet Fjordvik');
    const state = async (row: number, ...remindedOn: string[]) =>
      codes(await stateSilence.run(system, robot, { applicationId, rowId: row, remindedOn }));
    expect(await state(id + 1000, '2026-11-27', '2026-12-01')).toEqual(['answeredMeanwhile']);
    app.clock.moveTo(parseStart('2026-12-04'));
    expect(await state(id, '2026-11-27', '2026-12-01')).toEqual(['notYet']);
    app.clock.moveTo(parseStart('2026-12-05'));
    expect(await state(id, '2026-11-27')).toEqual(['remindersMissing']);
    expect(await state(id, '2026-11-21', '2026-11-27')).toEqual(['remindersMissing']);
    expect(await state(id, '2026-11-27', '2026-12-01')).toBe('accepted');
    expect(await state(id, '2026-11-27', '2026-12-01')).toEqual(['answeredMeanwhile']);
    app.clock.moveTo(parseStart('2026-11-21'));
  });
});
