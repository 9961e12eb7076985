import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { behalfField } from '../../platform/principal.ts';
import { confirmMandate } from './confirm-mandate.command.ts';
import { endMandate } from './end-mandate.command.ts';
import { grantMandate } from './grant-mandate.command.ts';
import { headsOf, mandatesAt, mandatesOf } from './mandates.query.ts';
import { codes, openFjordvik } from './testing/fjordvik.ts';
import type { Person } from './testing/fjordvik.ts';

const { app, fjordvik, local, person, idOf, mandateOf, give, page, insert } = await openFjordvik();

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
    const id = String(mandateOf('chief-executive'));
    const thief: Person = { ...person('nobody'), acting: { id }, capacities: [{ id }] };
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
