import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Principal } from '../../platform/principal.ts';
import { answerAccessRequest } from './answer-access-request.command.ts';
import { askForAccess } from './ask-for-access.command.ts';
import { endMandate } from './end-mandate.command.ts';
import { issueAccessCode } from './issue-access-code.command.ts';
import { useAccessCode } from './use-access-code.command.ts';
import { codes, openFjordvik } from './testing/fjordvik.ts';

const { app, fjordvik, person, mandateOf } = await openFjordvik();

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
