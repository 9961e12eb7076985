import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { behalfField } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { issueAccessCode, useAccessCode } from './access-code.command.ts';
import { answerAccessRequest, askForAccess } from './access-request.command.ts';
import { confirmMandate } from './confirm-mandate.command.ts';
import { endMandate } from './end-mandate.command.ts';
import { grantMandate } from './grant-mandate.command.ts';
import { headsOf, mandatesAt, mandatesOf } from './mandates.query.ts';

type Person = Extract<Principal, { kind: 'person' }>;

let app: TestApp;
let fjordvik: number;
let local: number;
const people = new Map<string, Person>();
beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    fjordvik = await organisationId(app.system, 'example-fjordvik');
    local = await organisationId(app.system, 'example-fagforbundet-fjordvik');
    const keys = [
      'chief-executive',
      'mandate-administrator',
      'mayor',
      'deputy-mayor',
      'project-leader',
      'nobody',
    ];
    for (const key of [
      ...keys,
      'union-fagforbundet',
      'union-officer',
      'secretariat',
      'granli-mayor',
      'case-officer',
    ])
      people.set(key, await examplePerson(app.system, key));
  });
});

const person = (key: string): Person => {
  const found = people.get(key);
  if (!found) throw new Error(key);
  return found;
};
const idOf = (key: string) => Number(person(key).id);
const mandateOf = (key: string) => Number(person(key).acting?.id);
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : (result.refusals ?? []).map(({ code }) => code);
const give = (by: string, to: string, role: Parameters<typeof grantMandate.run>[2]['role'], at = fjordvik) =>
  grantMandate.run(app.system, person(by), {
    personId: idOf(to),
    organisationId: at,
    role,
    validFrom: app.clock.today(),
    validTo: null,
  });
const nobodyAs = (id: number): Person => ({
  ...person('nobody'),
  acting: { id: String(id) },
  capacities: [{ id: String(id) }],
});
const page = (who: string | Principal) => testApp({ principal: typeof who === 'string' ? person(who) : who });

test('a registered union mandate counts when the union has confirmed it, and the employer cannot end it', async () => {
  await app.isolated(async () => {
    const given = await give('mandate-administrator', 'nobody', 'union_representative', local);
    if (!given.ok) throw new Error(JSON.stringify(given));
    const { id } = given.value;
    const state = async () => {
      const found = await mandatesOf(app.system.database.read, idOf('nobody'), app.clock.today());
      return found.map((each) => each.state);
    };
    expect(await state()).toEqual(['waits']);
    const confirm = (by: Person) => confirmMandate.run(app.system, by, { mandateId: id });
    const end = (by: Person) => endMandate.run(app.system, by, { mandateId: id, reason: 'left' });
    expect([
      codes(await confirm(person('chief-executive'))),
      codes(await end(person('chief-executive'))),
    ]).toEqual([['unionsOwn'], ['unionsOwn']]);
    expect(codes(await confirm(person('union-officer')))).toBe('accepted');
    expect(await state()).toEqual(['valid']);
    expect(codes(await confirm(person('union-officer')))).toEqual(['nothingToConfirm']);
    expect(codes(await end(person('mandate-administrator')))).toEqual(['unionsOwn']);
    expect(codes(await end(person('union-officer')))).toBe('accepted');
    expect(await state()).toEqual(['ended']);
    expect(codes(await end(person('union-officer')))).toEqual(['endedAlready']);
  });
});

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

interface Row {
  readonly person: number;
  readonly role: string;
  readonly side: string;
  readonly head?: number;
  readonly at?: number;
  readonly by?: { readonly person: number; readonly mandate: number; readonly side: string };
  readonly from?: string;
  readonly to?: string | null;
}

const insert = ({ person: who, role, side, head, at = fjordvik, by, from = '2024-01-01', to = null }: Row) =>
  sql`insert into identity.mandate (person_id, organisation_id, municipality_id, role, side, head, valid_from, valid_to, basis,
        granted_by_person_id, granted_by_mandate_id, granted_by_side, needs_confirmation, granted_at)
      values (${who}, ${at}, ${fjordvik}, ${role}, ${side}, ${head ?? null}, ${from}, ${to}, ${by ? 'grant' : 'first_access'},
        ${by?.person ?? null}, ${by?.mandate ?? null}, ${by?.side ?? null}, false, '2026-11-21T11:00:00Z')`.execute(
    app.system.database.write,
  );

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

test('refusals of the database come back as reasons', async () => {
  await app.isolated(async () => {
    expect([
      codes(await give('chief-executive', 'chief-executive', 'project_leader')),
      codes(await give('chief-executive', 'mayor', 'acting_chief_executive')),
      codes(await give('chief-executive', 'union-fagforbundet', 'mandate_administrator')),
      codes(await give('mandate-administrator', 'project-leader', 'project_leader')),
      codes(await give('mandate-administrator', 'nobody', 'mayor')),
      codes(await give('mandate-administrator', 'nobody', 'mandate_administrator')),
      codes(await give('mayor', 'nobody', 'project_leader')),
      codes(await give('nobody', 'mayor', 'project_leader')),
    ]).toEqual([
      ['toOneself'],
      ['bothHeads'],
      ['administrationAndUnion'],
      ['hasItAlready'],
      ['officeIsHeld'],
      ['notYours'],
      ['notYours'],
      ['noMandate'],
    ]);
  });
});

test('a mandate that ended a minute ago gives no right, though the page was opened with it', async () => {
  await app.isolated(async () => {
    const ended = await endMandate.run(app.system, person('chief-executive'), {
      mandateId: mandateOf('mandate-administrator'),
      reason: 'left',
    });
    expect(codes(ended)).toBe('accepted');
    expect(codes(await give('mandate-administrator', 'nobody', 'project_leader'))).toEqual(['noMandate']);
    const answer = await (
      await page('mandate-administrator')
    ).post(`/nn/mandates/organisations/${fjordvik}`, {
      [behalfField]: String(mandateOf('mandate-administrator')),
      do: 'grant',
      person: String(idOf('nobody')),
      role: 'project_leader',
      validFrom: '21.11.2026',
      validTo: '',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Vel først kven du handlar på vegner av');
  });
});

test('a mandate of somebody else is no mandate', async () => {
  await app.isolated(async () => {
    const thief = nobodyAs(mandateOf('chief-executive'));
    const result = await grantMandate.run(app.system, thief, {
      personId: idOf('mayor'),
      organisationId: fjordvik,
      role: 'project_leader',
      validFrom: '2026-11-21',
      validTo: null,
    });
    expect(codes(result)).toEqual(['noMandate']);
  });
});

test('a form acts for the one it was opened for, whatever is chosen since', async () => {
  await app.isolated(async () => {
    const granli = await organisationId(app.system, 'example-granli');
    await insert({
      person: idOf('chief-executive'),
      role: 'mandate_administrator',
      side: 'administration',
      at: granli,
    });
    const both = await examplePerson(app.system, 'chief-executive', 'example-granli');
    const browser = await page(both);
    const form = {
      do: 'grant',
      person: String(idOf('nobody')),
      role: 'project_leader',
      validFrom: '21.11.2026',
      validTo: '',
    };
    const address = `/nn/mandates/organisations/${fjordvik}`;
    const asGranli = await browser.post(address, { ...form, [behalfField]: both.acting?.id ?? '' });
    const asFjordvik = await browser.post(address, {
      ...form,
      [behalfField]: String(mandateOf('chief-executive')),
    });
    expect([asGranli.status, asFjordvik.status]).toEqual([422, 303]);
    const stranger = await browser.post(address, { ...form, [behalfField]: String(mandateOf('mayor')) });
    expect(stranger.status).toBe(403);
  });
});

test('the new council ends the former mayor’s office; the heads of each day are found', async () => {
  await app.isolated(async () => {
    const given = await grantMandate.run(app.system, person('mandate-administrator'), {
      personId: idOf('nobody'),
      organisationId: fjordvik,
      role: 'mayor',
      validFrom: '2027-10-05',
      validTo: null,
    });
    expect(codes(given)).toBe('accepted');
    const mayors = (await mandatesAt(app.system.database.read, fjordvik, '2026-11-21')).filter(
      ({ role }) => role === 'mayor',
    );
    expect(mayors.map(({ personId, validFrom, validTo }) => ({ personId, validFrom, validTo }))).toEqual([
      { personId: idOf('nobody'), validFrom: '2027-10-05', validTo: '2031-11-01' },
      { personId: idOf('mayor'), validFrom: '2023-10-12', validTo: '2027-10-05' },
    ]);
    const on = async (date: string) => {
      const { political, administrative } = await headsOf(app.system.database.read, fjordvik, date);
      return [political?.personId ?? null, administrative?.personId ?? null];
    };
    expect([await on('2027-10-04'), await on('2027-10-05'), await on('2020-01-01')]).toEqual([
      [idOf('mayor'), idOf('chief-executive')],
      [idOf('nobody'), idOf('chief-executive')],
      [null, null],
    ]);
  });
});

test('without a chief executive the mayor manages, and it is told as a vacancy', async () => {
  await app.isolated(async () => {
    await endMandate.run(app.system, person('chief-executive'), {
      mandateId: mandateOf('chief-executive'),
      reason: 'own_wish',
    });
    const given = await give('mayor', 'nobody', 'chief_executive');
    expect(codes(given)).toBe('accepted');
    const [mandate] = await mandatesOf(app.system.database.read, idOf('nobody'), app.clock.today());
    expect([mandate?.role, mandate?.basis]).toEqual(['chief_executive', 'vacancy']);
    expect(codes(await give('mayor', 'deputy-mayor', 'project_leader'))).toEqual(['notYours']);
  });
});

test('the code of a letter opens one mandate, once, for its own organisation, in time', async () => {
  await app.isolated(async () => {
    const issued = await issueAccessCode.run(
      app.system,
      { kind: 'system', id: 'letters' },
      { organisationId: fjordvik, role: 'project_leader' },
    );
    if (!issued.ok) throw new Error('refused');
    const { code } = issued.value;
    const use = async (number: string, typed = code, by: Principal = person('nobody')) =>
      codes(await useAccessCode.run(app.system, by, { code: typed, number }));
    expect(await use('9902')).toEqual(['codeNotKnown']);
    expect(await use('9901', 'AAAA-AAAA-AAAA')).toEqual(['codeNotKnown']);
    expect(await use('9901', code, { kind: 'anonymous' })).toEqual(['signInFirst']);
    const { rows } = await sql<{ found: boolean }>`
      select code_hash = convert_to(${code}, 'UTF8') as found from identity.access_code`.execute(
      app.system.database.read,
    );
    expect(rows).toEqual([{ found: false }]);
    expect(await use('9901', code.toLowerCase().replaceAll('-', ' '))).toBe('accepted');
    expect(await use('9901')).toEqual(['codeNotKnown']);
    expect(await use('9901', code, person('mayor'))).toEqual(['codeNotKnown']);
  });
  await app.isolated(async () => {
    const issued = await issueAccessCode.run(
      app.system,
      { kind: 'system', id: 'letters' },
      { organisationId: fjordvik, role: 'project_leader' },
    );
    if (!issued.ok) throw new Error('refused');
    await sql`update identity.access_code set expires_on = '2026-11-21'`.execute(app.system.database.write);
    const late = await useAccessCode.run(app.system, person('nobody'), {
      code: issued.value.code,
      number: '9901',
    });
    expect(codes(late)).toEqual(['codeExpired']);
  });
});

test('an invitation is worth nothing when whoever made it may no more, or uses it himself', async () => {
  await app.isolated(async () => {
    const invite = () =>
      issueAccessCode.run(app.system, person('mandate-administrator'), {
        organisationId: fjordvik,
        role: 'adviser',
      });
    expect(codes(await invite())).toEqual(['notYours']);
    const made = await issueAccessCode.run(app.system, person('mandate-administrator'), {
      organisationId: fjordvik,
      role: 'project_leader',
    });
    if (!made.ok) throw new Error('refused');
    const use = async (by: string) =>
      codes(await useAccessCode.run(app.system, person(by), { code: made.value.code, number: '9901' }));
    expect(await use('mandate-administrator')).toEqual(['toOneself']);
    await endMandate.run(app.system, person('chief-executive'), {
      mandateId: mandateOf('mandate-administrator'),
      reason: 'left',
    });
    expect(await use('nobody')).toEqual(['notYours']);
  });
});

test('asking for access: answered once, by those who may, never by oneself', async () => {
  await app.isolated(async () => {
    const ask = () =>
      askForAccess.run(app.system, person('nobody'), { organisationId: fjordvik, role: 'project_leader' });
    const asked = await ask();
    if (!asked.ok) throw new Error('refused');
    expect(codes(await ask())).toEqual(['askedAlready']);
    const answer = async (by: string) =>
      codes(
        await answerAccessRequest.run(app.system, person(by), { requestId: asked.value.id, grant: true }),
      );
    expect(await answer('mayor')).toEqual(['notYours']);
    expect(await answer('nobody')).toEqual(['noMandate']);
    expect(await answer('mandate-administrator')).toBe('accepted');
    expect(await answer('chief-executive')).toEqual(['hasItAlready']);
  });
});

test('union names stay inside the municipality; outsiders see whose the page is', async () => {
  await app.isolated(async () => {
    const address = `/nn/mandates/organisations/${fjordvik}`;
    const union = `/nn/mandates/${mandateOf('union-fagforbundet')}`;
    const inside = await (await page('project-leader')).request(address);
    const outside = await (await page('granli-mayor')).request(address);
    const name = 'Gro Dømehaug';
    const [within, without] = [await inside.text(), await outside.text()];
    expect([inside.status, within.includes(name), outside.status, without.includes(name)]).toEqual([
      200,
      true,
      200,
      false,
    ]);
    expect(without).toContain('Dette høyrer til Fjordvik kommune');
    expect(without).toContain('Du handlar for Granli kommune som ordførar.');
    const statuses = await Promise.all(
      ['case-officer', 'granli-mayor', 'nobody'].map(
        async (key) => (await (await page(key)).request(union)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404]);
  });
});
