import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../tests/support/committed-system.ts';
import { anchoredApplication } from '../testing/anchored-application.ts';

let place: CommittedSystem;

beforeAll(async () => {
  place = await committedSystem();
  const { askAll } = await anchoredApplication(place);
  const asked = await askAll();
  if (!asked.ok) throw new Error('Nobody was asked');
});
afterAll(() => place.close());

const write = (statement: string) => sql.raw(statement).execute(place.system.database.write);

test.each([
  `delete from applications.anchoring`,
  `update applications.anchoring_entry set kind = 'takes_part'`,
  `delete from applications.anchoring_entry`,
  `truncate applications.anchoring_spokesperson`,
])('never: %s', async (statement) => {
  await expect(write(statement)).rejects.toMatchObject({ code: '42501' });
});

/** The entry after the question of the first row, by the one who asked, with some columns otherwise. */
const entry = (kind: string, more: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    anchoring_id: 'e.anchoring_id',
    number: '2',
    kind: `'${kind}'`,
    former_kind: `'asked'`,
    remark: `''`,
    entered_at: `'2026-12-10T11:00Z'`,
    entered_on: `'2026-12-10'`,
    after_freeze: 'false',
    person_id: 'e.person_id',
    mandate_id: 'e.mandate_id',
    ...more,
  };
  return `insert into applications.anchoring_entry (${Object.keys(values).join(', ')})
    select ${Object.values(values).join(', ')} from applications.anchoring_entry e where e.number = 1 limit 1`;
};
const silent = {
  asked_on: `'2026-11-21'`,
  answer_by: `'2026-12-04'`,
  first_reminded_on: `'2026-11-27'`,
  second_reminded_on: `'2026-12-01'`,
  person_id: 'null',
  mandate_id: 'null',
};
const told = { told_on: `'2026-12-09'`, told_organisation_id: '(select min(id) from register.organisation)' };

test.each([
  [entry('takes_part', { former_kind: `'dissents'` }), 'anchoring_entry_follows_the_one_before'],
  [entry('takes_part', { number: '3' }), 'anchoring_entry_follows_the_one_before'],
  [entry('takes_part', { number: '1', former_kind: 'null' }), 'who_answers_has_been_asked'],
  [entry('takes_part', { remark: `'Ja'` }), 'taking_part_without_remark_has_none'],
  [entry('dissents', { remark: `' '` }), 'remark_and_dissent_say_what'],
  [
    entry('takes_part', { person_id: 'null', mandate_id: 'null' }),
    'only_the_platform_states_that_nobody_answered',
  ],
  [
    entry('no_answer', { ...silent, person_id: 'e.person_id', mandate_id: 'e.mandate_id' }),
    'only_the_platform_states_that_nobody_answered',
  ],
  [
    entry('no_answer', { ...silent, second_reminded_on: `'2026-11-27'` }),
    'reminders_lie_between_question_and_end',
  ],
  [entry('no_answer', { ...silent, answer_by: `'2026-12-10'` }), 'no_answer_waits_for_the_last_day'],
  [
    entry('no_answer', { ...silent, first_reminded_on: 'null', second_reminded_on: 'null' }),
    'no_answer_has_two_reminders',
  ],
  [entry('no_representative'), 'no_representative_has_been_told'],
  [entry('no_representative', { ...told, told_on: `'2026-12-11'` }), 'nobody_is_told_tomorrow'],
  [entry('has_representative'), 'correction_is_of_no_representative'],
])('%s breaks %s', async (statement, constraint) => {
  await expect(write(statement)).rejects.toMatchObject({ constraint });
});
