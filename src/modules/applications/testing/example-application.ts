import { examplePerson } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { valueOf } from '../../../platform/result.ts';
import { startApplication } from '../start-application.command.ts';

/** The example's open call. */
export const exampleCall = 1;

/** An application to the example call that the project leader of Fjordvik has just begun. Answers its id. */
export async function exampleApplication({ system }: Pick<TestApp, 'system'>): Promise<number> {
  const by = await examplePerson(system, 'project-leader');
  const started = await startApplication.run(system, by, {
    callId: exampleCall,
    title: 'Prøveprosjektet',
    language: 'nn',
  });
  return valueOf(started).id;
}
