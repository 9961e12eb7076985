import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { acceptInvitation } from './accept-invitation.command.ts';
import { endWriter } from './end-writer.command.ts';
import { inviteWriter } from './invite-writer.command.ts';
import type { InviteWriter } from './invite-writer.command.ts';
import { applicationsOf } from './mine.query.ts';
import { accessOf } from './policy.ts';
import { findApplication } from './store.ts';
import { exampleApplication } from './testing/example-application.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.refusals?.map(({ code }) => code);
const person = (who: string) => examplePerson(system, who);
const invite = async (by: string, input: InviteWriter) =>
  codes(await inviteWriter.run(system, await person(by), input));
const accept = async (by: string, token: string) =>
  codes(await acceptInvitation.run(system, await person(by), { token }));

/** What somebody may do now in the text. */
const accessNow = async (who: string, id: number) => {
  const application = await findApplication(write, id);
  return application && accessOf(await person(who), application);
};

async function latestMail() {
  return write
    .selectFrom('platform.mail')
    .select(['recipient', 'subject', 'text_body', 'language', 'audience'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

test('an address is invited by a link that the first who has it uses, once', () =>
  app.isolated(async () => {
    const applicationId = await exampleApplication(app);
    const who = { email: ' ny@eksempel.no ' };
    expect(await invite('project-leader', { applicationId, who, access: 'write' })).toBe('accepted');
    const mail = await latestMail();
    expect(mail).toMatchObject({ recipient: 'ny@eksempel.no', language: 'nn' });
    // An address nobody has confirmed is told nothing of what is written.
    expect(`${mail.subject} ${mail.text_body}`).not.toContain('Prøveprosjektet');
    const token = /token=([\w-]+)/.exec(mail.text_body)?.[1] ?? '';
    expect(await accessNow('nobody', applicationId)).toBe('none');
    expect(await accept('nobody', 'x')).toEqual(['linkNotKnown']);
    expect(await accept('nobody', token)).toBe('accepted');
    expect(await accept('adviser', token)).toEqual(['acceptedAlready']);
    expect(await accessNow('nobody', applicationId)).toBe('write');
    expect((await applicationsOf(write, await person('nobody'))).map(({ id }) => id)).toEqual([
      applicationId,
    ]);
    const kept = await write
      .selectFrom('applications.writer')
      .select('token_hash')
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow();
    expect(kept.token_hash?.toString('base64url')).not.toBe(token);
  }));

test('a colleague is in at once, and a new access takes the place of the old', () =>
  app.isolated(async () => {
    const applicationId = await exampleApplication(app);
    const personId = Number((await person('elected-member')).id);
    const outside = Number((await person('granli-mayor')).id);
    const asked = { applicationId, who: { personId } };
    expect(await invite('project-leader', { ...asked, access: 'read' })).toBe('accepted');
    // The mandate gives more than the invitation.
    expect(await accessNow('elected-member', applicationId)).toBe('comment');
    expect(await invite('project-leader', { ...asked, access: 'read' })).toEqual(['writesAlready']);
    expect(await invite('project-leader', { ...asked, access: 'write' })).toBe('accepted');
    expect(await accessNow('elected-member', applicationId)).toBe('write');
    const found = await findApplication(write, applicationId);
    expect(found?.writers.map((writer) => [writer.personId, writer.access])).toEqual([[personId, 'write']]);
    expect(
      await invite('project-leader', { applicationId, who: { personId: outside }, access: 'write' }),
    ).toEqual(['notColleague']);
    expect(await invite('mayor', { ...asked, access: 'comment' })).toEqual(['notManager']);
    expect(await invite('granli-chief-executive', { ...asked, access: 'comment' })).toEqual([
      'unknownApplication',
    ]);
    expect(
      await invite('project-leader', { applicationId, who: { email: 'a@b, c@d' }, access: 'read' }),
    ).toEqual(['notAnAddress']);
  }));

test('an invitation is taken back by the municipality that gave it, or left by whoever has it', () =>
  app.isolated(async () => {
    const applicationId = await exampleApplication(app);
    const personId = Number((await person('safety-representative')).id);
    const end = async (by: string, writerId: number) =>
      codes(await endWriter.run(system, await person(by), { applicationId, writerId }));
    const lastId = async () => (await findApplication(write, applicationId))?.writers.at(-1)?.id ?? 0;
    await invite('project-leader', { applicationId, who: { personId }, access: 'write' });
    const first = await lastId();
    expect(await end('elected-member', first)).toEqual(['unknownWriter']);
    expect(await end('safety-representative', first)).toBe('accepted');
    expect(await end('project-leader', first)).toEqual(['unknownWriter']);
    expect(await accessNow('safety-representative', applicationId)).toBe('comment');
    await invite('chief-executive', { applicationId, who: { email: 'ny@eksempel.no' }, access: 'write' });
    const token = /token=([\w-]+)/.exec((await latestMail()).text_body)?.[1] ?? '';
    expect(await end('project-leader', await lastId())).toBe('accepted');
    expect(await accept('nobody', token)).toEqual(['linkNotKnown']);
  }));
