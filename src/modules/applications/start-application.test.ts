import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { findApplication } from './store.ts';
import { startApplication } from './start-application.command.ts';
import { exampleApplication, exampleCall } from './testing/example-application.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

const start = async (who: string, callId = exampleCall) => {
  const by = await examplePerson(system, who);
  const result = await startApplication.run(system, by, { callId, title: 'Prøve', language: 'nb' });
  return result.ok ? 'accepted' : result.refusals.map(({ code }) => code);
};

test('the municipality that begins leads, and has joined', async () => {
  await app.isolated(async () => {
    const id = await exampleApplication(app);
    const fjordvik = await organisationId(system, 'example-fjordvik');
    const application = await findApplication(write, id);
    expect(application).toMatchObject({
      callId: exampleCall,
      title: 'Prøveprosjektet',
      language: 'nn',
      leadId: fjordvik,
      parties: [{ organisationId: fjordvik, standing: 'joined', reason: '' }],
      writers: [],
    });
  });
});

test('an application is begun by a municipality, in a call that is open', async () => {
  await app.isolated(async () => {
    expect(await start('chief-executive')).toBe('accepted');
    expect(await start('mayor')).toEqual(['notYours']);
    expect(await start('union-fagforbundet')).toEqual(['notYours']);
    expect(await start('secretariat')).toEqual(['notYours']);
    expect(await start('nobody')).toEqual(['notYours']);
    // The second call is a draft: nobody outside may know that it is there.
    expect(await start('project-leader', 2)).toEqual(['unknownCall']);
    expect(await start('project-leader', 999_999)).toEqual(['unknownCall']);
  });
});
