import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { WritingChange } from '../forms/index.ts';
import { changeText } from './change-text.command.ts';
import { startApplication } from './start-application.command.ts';
import { exampleApplication, exampleCall } from './testing/example-application.ts';
import { writingOf } from './text.query.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

const change = async (who: string, applicationId: number, wanted: WritingChange) => {
  const result = await changeText.run(system, await examplePerson(system, who), {
    applicationId,
    change: wanted,
  });
  return result.ok
    ? result.value.answers.map(({ outcome }) => outcome)
    : result.refusals.map(({ code }) => code);
};

const summary = (value: string): WritingChange => ({
  do: 'save',
  page: null,
  changes: [{ question: 'summary', base: 0, value }],
});

test('those who write do, those who comment say what they think, and nobody else knows of it', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    expect(await change('chief-executive', id, summary('Heile stillingar.'))).toEqual(['saved']);
    expect(await change('mayor', id, summary('Noko anna.'))).toEqual(['mayNotWrite']);
    const comment: WritingChange = { do: 'comment', question: 'summary', text: 'Er dette nok?' };
    expect(await change('mayor', id, comment)).toEqual([]);
    expect(await change('union-fagforbundet', id, comment)).toEqual([]);
    expect(await change('granli-chief-executive', id, comment)).toEqual(['unknownApplication']);
    expect(await change('secretariat', id, summary('Noko anna.'))).toEqual(['unknownApplication']);
    expect((await writingOf(write, id)).answers).toEqual({ summary: 'Heile stillingar.' });
  }));

test('a copy begins with what was answered in the other, and goes its own way', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    await change('project-leader', id, summary('Heile stillingar.'));
    const start = async (who: string) =>
      startApplication.run(system, await examplePerson(system, who), {
        callId: exampleCall,
        title: 'Ein til',
        language: 'nb',
        copyOf: id,
      });
    const copied = await start('project-leader');
    if (!copied.ok) throw new Error(JSON.stringify(copied.refusals));
    const one = { do: 'save', page: null } as const;
    const changes = [{ question: 'summary', base: 1, value: 'Delte stillingar.' }];
    expect(await change('project-leader', copied.value.id, { ...one, changes })).toEqual(['saved']);
    expect((await writingOf(write, copied.value.id)).answers).toEqual({ summary: 'Delte stillingar.' });
    expect((await writingOf(write, id)).answers).toEqual({ summary: 'Heile stillingar.' });
    expect(await start('granli-chief-executive')).toMatchObject({ refusals: [{ code: 'unknownCopy' }] });
  }));

test('when the deadline has passed nothing is written any more, but a comment may be', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    const before = app.clock.now();
    app.clock.moveTo(before.add({ hours: 24 * 365 }));
    expect(await change('chief-executive', id, summary('For seint.'))).toEqual(['mayNotWrite']);
    app.clock.moveTo(before);
    expect((await writingOf(write, id)).answers).toEqual({});
  }));
