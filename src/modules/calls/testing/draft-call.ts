import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { startCall } from '../start-call.command.ts';

/** A programme of the ministry with nothing in it, under an agreement nobody has signed. Answers its id. */
export async function addProgramme({ system }: Pick<TestApp, 'system'>, slug = 'prove'): Promise<number> {
  const db = system.database.write;
  const owner = await organisationId(system, 'ministry-local-government');
  const at = system.clock.now().toString();
  const agreement = await db
    .insertInto('agreements.agreement')
    .values({
      kind: 'agreement',
      owner_id: owner,
      is_example: true,
      created_at: at,
      created_by: 'system:test',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('agreements.version')
    .values({
      agreement_id: agreement.id,
      number: 1,
      language: 'nn',
      title_nb: 'Avtale',
      title_nn: 'Avtale',
      ends_on: '2028-12-31',
      notice_months: 3,
      edition: 1,
      created_at: at,
      created_by: 'system:test',
    })
    .execute();
  const secretariat = await examplePerson(system, 'secretariat');
  const { id } = await db
    .insertInto('programmes.programme')
    .values({
      slug,
      agreement_id: agreement.id,
      owner_id: owner,
      operator_id: await organisationId(system, 'ks'),
      blueprint: 'test',
      admission: 'application',
      started_at: at,
      person_id: Number(secretariat.id),
      mandate_id: Number(secretariat.acting?.id),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The draft of the next intake of a programme, begun by the secretariat. Answers its id. */
export async function addDraft(app: TestApp, programmeId: number): Promise<number> {
  const secretariat = await examplePerson(app.system, 'secretariat');
  const started = await startCall.run(app.system, secretariat, { programmeId, copyOf: null });
  if (!started.ok) throw new Error(JSON.stringify(started.refusals));
  return started.value.id;
}
