import { organisationId } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import { mandatesAt } from '../../identity/index.ts';
import type { Admission } from '../contents.ts';

/** An agreement nobody has signed, between the ministry and KS. Answers its id. */
export async function addDraftAgreement(system: CommandSystem): Promise<number> {
  const db = system.database.write;
  const ownerId = await organisationId(system, 'ministry-local-government');
  const { id } = await db
    .insertInto('agreements.agreement')
    .values({
      kind: 'agreement',
      owner_id: ownerId,
      is_example: true,
      created_at: system.clock.now().toString(),
      created_by: 'system:test',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('agreements.version')
    .values({
      agreement_id: id,
      number: 1,
      language: 'nn',
      title_nb: 'Avtale',
      title_nn: 'Avtale',
      ends_on: '2028-12-31',
      notice_months: 3,
      edition: 1,
      created_at: system.clock.now().toString(),
      created_by: 'system:test',
    })
    .execute();
  return id;
}

/** A programme of the ministry with nothing in it, under an agreement nobody has signed. Answers its id. */
export async function addEmptyProgramme(
  { system }: Pick<TestApp, 'system'>,
  {
    slug = 'prove',
    admission = 'application',
  }: { readonly slug?: string; readonly admission?: Admission } = {},
): Promise<number> {
  const ownerId = await organisationId(system, 'ministry-local-government');
  const mandates = await mandatesAt(system.database.read, ownerId, system.clock.today());
  const mandate = mandates.find(({ role }) => role === 'secretariat');
  if (!mandate) throw new Error('The ministry has no secretariat');
  const { id } = await system.database.write
    .insertInto('programmes.programme')
    .values({
      slug,
      agreement_id: await addDraftAgreement(system),
      owner_id: ownerId,
      operator_id: await organisationId(system, 'ks'),
      blueprint: 'test',
      admission,
      started_at: system.clock.now().toString(),
      person_id: mandate.personId,
      mandate_id: mandate.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
