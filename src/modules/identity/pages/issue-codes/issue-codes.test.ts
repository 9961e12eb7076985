import { expect, test } from 'vitest';
import { organisationId } from '../../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';
import { endMandate } from '../../end-mandate.command.ts';
import { issueAccessCode } from '../../issue-access-code.command.ts';
import type { Role } from '../../roles.ts';
import { codes, openFjordvik } from '../../testing/fjordvik.ts';
import { useAccessCode } from '../../use-access-code.command.ts';
import { withdrawAccessCode } from '../../withdraw-access-code.command.ts';

const { app, fjordvik, local, person, mandateOf, page: pageFor } = await openFjordvik();
const { fagforbundet, elvestad } = await app.isolated(async () => ({
  fagforbundet: await organisationId(app.system, 'fagforbundet'),
  elvestad: await organisationId(app.system, 'example-elvestad'),
}));
const address = (id: number) => `/nn/mandates/organisations/${id}/codes`;

const make = async (site: TestApp, by: string, role: Role, at = fjordvik) => {
  const behalf = String(mandateOf(by));
  const answer = await site.post(address(at), { do: 'make', role, behalf });
  const html = await answer.text();
  return { status: answer.status, html, code: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(html)?.[0] ?? '' };
};
const use = async (code: string, number: string) =>
  codes(await useAccessCode.run(app.system, person('nobody'), { code, number }));
const issue = async (by: string, role: Role, organisation: number) =>
  codes(await issueAccessCode.run(app.system, person(by), { organisationId: organisation, role }));

test('a code is shown once, with all that its user needs to know, and then only that there is one', async () => {
  const site = await pageFor('mandate-administrator');
  await site.isolated(async () => {
    const { status, html, code } = await make(site, 'mandate-administrator', 'project_leader');
    expect(status).toBe(200);
    expect(code).not.toBe('');
    for (const fact of ['Fjordvik kommune', 'prosjektleiar', '9901', 'http://localhost/nn/access'])
      expect(html).toContain(`<b>${fact}</b>`);
    const later = await (await site.request(address(fjordvik))).text();
    expect(later).not.toContain(code);
    expect(later).toContain('av fullmaktsadministrator');
    expect(await use(code, '9901')).toBe('accepted');
    expect(await (await site.request(address(fjordvik))).text()).toContain(
      'Ingen kodar ventar på å bli brukte.',
    );
    expect(site.takeErrors()).toEqual([]);
  });
});

test('a code that is taken back opens nothing, and is taken back once', async () => {
  const site = await pageFor('mandate-administrator');
  await site.isolated(async () => {
    const { code } = await make(site, 'mandate-administrator', 'project_leader');
    const list = await (await site.request(address(fjordvik))).text();
    const id = /name="id" value="(\d+)"/.exec(list)?.[1] ?? '';
    const withdraw = async (by: string) =>
      codes(
        await withdrawAccessCode.run(app.system, person(by), {
          organisationId: fjordvik,
          codeId: Number(id),
        }),
      );
    expect(await withdraw('mayor')).toEqual(['notYours']);
    const behalf = String(mandateOf('mandate-administrator'));
    const form = { do: 'withdraw', id, behalf };
    expect((await site.post(address(fjordvik), form)).status).toBe(303);
    expect(await use(code, '9901')).toEqual(['codeNotKnown']);
    const again = await site.post(address(fjordvik), form);
    expect([again.status, (await again.text()).includes('Koden er alt brukt, eller han er trekt')]).toEqual([
      422,
      true,
    ]);
  });
});

test('a used code cannot be taken back', () =>
  app.isolated(async () => {
    const made = await issueAccessCode.run(app.system, person('mandate-administrator'), {
      organisationId: fjordvik,
      role: 'project_leader',
    });
    if (!made.ok) throw new Error('refused');
    expect(await use(made.value.code, '9901')).toBe('accepted');
    expect(
      codes(
        await withdrawAccessCode.run(app.system, person('mandate-administrator'), {
          organisationId: fjordvik,
          codeId: made.value.id,
        }),
      ),
    ).toEqual(['codeUsed']);
  }));

test('the administration makes codes for the municipality, the union for its own', () =>
  app.isolated(async () => {
    expect([
      await issue('chief-executive', 'mandate_administrator', fjordvik),
      await issue('mandate-administrator', 'mandate_administrator', fjordvik),
      await issue('mandate-administrator', 'chief_executive', fjordvik),
      await issue('mayor', 'project_leader', fjordvik),
      await issue('union-officer', 'chief_union_representative', local),
      await issue('union-officer', 'party_signatory', fagforbundet),
      await issue('union-officer', 'project_leader', fjordvik),
      await issue('secretariat', 'union_officer', fagforbundet),
    ]).toEqual([
      'accepted',
      ['notYours'],
      ['notYours'],
      ['notYours'],
      'accepted',
      'accepted',
      ['notYours'],
      ['notYours'],
    ]);
  }));

test('a code for a local union is used with the number of its municipality, and no other', () =>
  app.isolated(async () => {
    const made = await issueAccessCode.run(app.system, person('union-officer'), {
      organisationId: local,
      role: 'chief_union_representative',
    });
    if (!made.ok) throw new Error('refused');
    expect(await use(made.value.code, '9902')).toEqual(['codeNotKnown']);
    expect(await use(made.value.code, '')).toEqual(['codeNotKnown']);
    expect(await use(made.value.code, '9901')).toBe('accepted');
  }));

test('the secretariat lets the first one in where nobody leads the administration, and no further', () =>
  app.isolated(async () => {
    expect(await issue('secretariat', 'chief_executive', fjordvik)).toEqual(['notYours']);
    const { rows } = await endHead();
    expect(rows).toBe(1);
    expect([
      await issue('secretariat', 'chief_executive', elvestad),
      await issue('secretariat', 'mandate_administrator', elvestad),
      await issue('secretariat', 'project_leader', elvestad),
      await issue('case-officer', 'chief_executive', elvestad),
    ]).toEqual(['accepted', 'accepted', ['notYours'], ['notYours']]);
    const made = await issueAccessCode.run(app.system, person('secretariat'), {
      organisationId: elvestad,
      role: 'chief_executive',
    });
    if (!made.ok) throw new Error('refused');
    expect(await use(made.value.code, '9903')).toBe('accepted');
    // Now somebody leads it.
    expect(await issue('secretariat', 'mandate_administrator', elvestad)).toEqual(['notYours']);
  }));

/** The chief executive of Elvestad leaves; the mayor is still there. */
async function endHead(): Promise<{ rows: number }> {
  const held = await app.system.database.read
    .selectFrom('identity.mandate')
    .select(['id', 'person_id'])
    .where('organisation_id', '=', elvestad)
    .where('role', '=', 'chief_executive')
    .execute();
  for (const { id, person_id } of held)
    await endMandate.run(
      app.system,
      { kind: 'person', id: String(person_id), acting: { id: String(id) }, capacities: [{ id: String(id) }] },
      { mandateId: id, reason: 'left' },
    );
  return { rows: held.length };
}

test('whoever may make none is told whose it is, and sees no codes', async () => {
  const site = await pageFor('mayor');
  await site.isolated(async () => {
    expect(await issue('mandate-administrator', 'project_leader', fjordvik)).toBe('accepted');
    const html = await (await site.request(address(fjordvik))).text();
    expect(html).toContain('gir ikkje rett til å lage kodar her');
    expect(html).toContain('Dette høyrer til Fjordvik kommune');
    expect(html).not.toContain('Kodar som ikkje er brukte');
    const refused = await make(site, 'mayor', 'project_leader');
    expect([refused.status, refused.code]).toEqual([422, '']);
  });
});
