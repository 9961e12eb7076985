import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { exampleApplication } from './testing/example-application.ts';

let place: CommittedSystem;

beforeAll(async () => {
  place = await committedSystem();
  await exampleApplication(place);
});
afterAll(() => place.close());

const write = (statement: string) => sql.raw(statement).execute(place.system.database.write);

test.each([
  `delete from applications.party`,
  `update applications.party_answer set answer = 'declined'`,
  `delete from applications.party_answer`,
  `update applications.lead set number = 2`,
  `delete from applications.lead`,
])('never: %s', async (statement) => {
  await expect(write(statement)).rejects.toMatchObject({ code: '42501' });
});

const lead = (number: number, organisation: string) => `
  insert into applications.lead (application_id, number, organisation_id, leads_from, person_id, mandate_id)
  select l.application_id, ${number}, ${organisation}, l.leads_from, l.person_id, l.mandate_id
  from applications.lead l where l.number = 1 limit 1`;

test.each([
  [lead(2, `(select id from register.organisation where key = 'example-elvestad')`), 'lead_is_a_party'],
  [lead(3, 'l.organisation_id'), 'lead_follows_the_one_before'],
  [lead(1, 'l.organisation_id'), 'lead_is_taken_over_once_at_a_time'],
])('%s breaks %s', async (statement, constraint) => {
  await expect(write(statement)).rejects.toMatchObject({ constraint });
});
