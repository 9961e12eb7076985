import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mandatesOf } from './mandates.query.ts';
import { openFjordvik } from './testing/fjordvik.ts';
import type { Row } from './testing/fjordvik.ts';

const { app, local, idOf, mandateOf, insert } = await openFjordvik();

test('the database refuses that the employer ends a union mandate, whoever writes', async () => {
  await app.isolated(async () => {
    const ending = app.system.database.write.transaction().execute(async (db) => {
      await sql`update identity.mandate set valid_to = '2026-11-21' where id = ${mandateOf('union-fagforbundet')}`.execute(
        db,
      );
      await sql`insert into identity.mandate_ending (mandate_id, mandate_side, ended_on, by_person_id, by_mandate_id, by_side, reason, ended_at)
        values (${mandateOf('union-fagforbundet')}, 'union', '2026-11-21', ${idOf('chief-executive')}, ${mandateOf('chief-executive')},
                'administration', 'left', '2026-11-21T11:00:00Z')`.execute(db);
    });
    await expect(ending).rejects.toMatchObject({ constraint: 'only_a_union_ends_a_union_mandate' });
  });
  await app.isolated(async () => {
    const disguised = app.system.database.write.transaction().execute(async (db) => {
      await sql`update identity.mandate set valid_to = '2026-11-21' where id = ${mandateOf('union-fagforbundet')}`.execute(
        db,
      );
      await sql`insert into identity.mandate_ending (mandate_id, mandate_side, ended_on, by_person_id, by_mandate_id, by_side, reason, ended_at)
        values (${mandateOf('union-fagforbundet')}, 'union', '2026-11-21', ${idOf('chief-executive')}, ${mandateOf('chief-executive')},
                'union', 'left', '2026-11-21T11:00:00Z')`.execute(db);
    });
    await expect(disguised).rejects.toMatchObject({ constraint: 'ending_is_by_the_holder_of_a_mandate' });
  });
  await app.isolated(async () => {
    const silent = app.system.database.write
      .transaction()
      .execute((db) =>
        sql`update identity.mandate set valid_to = '2026-11-21' where id = ${mandateOf('union-fagforbundet')}`.execute(
          db,
        ),
      );
    await expect(silent).rejects.toMatchObject({ constraint: 'mandate_is_ended_by_somebody' });
  });
});

test('the database refuses impossible mandates', async () => {
  const chief = () => ({
    person: idOf('chief-executive'),
    mandate: mandateOf('chief-executive'),
    side: 'administration',
  });
  const impossible: [Row, string][] = [
    [
      { person: idOf('mayor'), role: 'deputy_chief_executive', side: 'administration', head: 2 },
      'the_two_heads_are_never_the_same_person',
    ],
    [
      { person: idOf('union-fagforbundet'), role: 'mandate_administrator', side: 'administration' },
      'nobody_answers_for_administration_and_union',
    ],
    [
      { person: idOf('chief-executive'), role: 'project_leader', side: 'programme', by: chief() },
      'nobody_grants_a_mandate_to_oneself',
    ],
    [
      { person: idOf('project-leader'), role: 'project_leader', side: 'programme' },
      'nobody_has_the_same_mandate_twice',
    ],
    [{ person: idOf('nobody'), role: 'mayor', side: 'political', head: 1 }, 'one_holds_the_office_at_a_time'],
    [
      { person: idOf('nobody'), role: 'union_representative', side: 'union', at: local, by: chief() },
      'the_employer_only_registers_for_a_union',
    ],
    [
      { person: idOf('nobody'), role: 'acting_chief_executive', side: 'programme', head: 2 },
      'mandate_has_the_side_of_its_role',
    ],
    [{ person: idOf('nobody'), role: 'deputy_mayor', side: 'political' }, 'head_follows_from_the_role'],
    [
      { person: idOf('nobody'), role: 'adviser', side: 'programme', by: { ...chief(), side: 'union' } },
      'mandate_is_granted_by_the_holder_of_a_mandate',
    ],
    [
      { person: idOf('nobody'), role: 'adviser', side: 'programme', to: '2023-01-01' },
      'mandate_ends_after_it_begins',
    ],
  ];
  for (const [row, constraint] of impossible)
    await app.isolated(async () => await expect(insert(row)).rejects.toMatchObject({ constraint }));
});

test('what stands beside each other in time, or in a small place, is allowed', async () => {
  await app.isolated(async () => {
    await insert({
      person: idOf('union-fagforbundet'),
      role: 'mandate_administrator',
      side: 'administration',
      from: '2010-01-01',
      to: '2023-01-01',
    });
    await insert({ person: idOf('union-fagforbundet'), role: 'project_leader', side: 'programme' });
    await insert({ person: idOf('mayor'), role: 'project_leader', side: 'programme' });
    const found = await mandatesOf(app.system.database.read, idOf('mayor'), app.clock.today());
    expect(found.map(({ role, state }) => [role, state])).toEqual([
      ['project_leader', 'valid'],
      ['mayor', 'valid'],
    ]);
  });
});
