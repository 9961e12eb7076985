import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { assemble, contribute } from '../../platform/contribution.ts';
import { behalfField } from '../../platform/principal.ts';
import type { Answer } from './answer.ts';
import { answerInvitation, answersPerDay } from './answer-invitation.command.ts';
import { answersTo } from './answers.query.ts';
import { invite } from './invite.command.ts';
import { invitedTo, recipientsOf } from './invited.query.ts';
import { findCall } from './call-store.ts';
import { invitationLetter } from './invitation-letter.ts';
import { keepOpened } from './opened-store.ts';
import { standingSources } from './standing.ts';
import { letterKinds } from '../correspondence/index.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;
const secretariat = await app.isolated(() => examplePerson(system, 'secretariat'));
const fjordvik = await app.isolated(() => organisationId(system, 'example-fjordvik'));
const granli = await app.isolated(() => organisationId(system, 'example-granli'));
const office = { nb: 'Statsråd', nn: 'Statsråd', en: 'Minister' };
const contributions = assemble(contribute(letterKinds, invitationLetter));
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.refusals?.map(({ code }) => code);
const answer = (organisation: number, value: Answer) =>
  answerInvitation.run(system, secretariat, {
    callId: 1,
    organisationId: organisation,
    answer: value,
    way: 'letter',
  });
const prepare = () =>
  invite.run(system, secretariat, { callId: 1, signers: [{ name: null, office }], copies: [] });

test('the example writes to the example municipalities and to no real one', async () => {
  await app.isolated(async () => {
    expect(codes(await prepare())).toBe('accepted');
    const invited = await invitedTo(write, 1, contributions);
    expect(invited.map(({ name, stage }) => [name.nn, stage])).toEqual([
      ['Elvestad kommune', 'waiting'],
      ['Fjordvik kommune', 'waiting'],
      ['Granli kommune', 'waiting'],
    ]);
  });
});

test('another programme writes to every municipality that exists that day, and to no invented one', async () => {
  await app.isolated(async () => {
    const call = await findCall(write, 1);
    if (!call) throw new Error('The example has no call');
    const reached = async (date: string) =>
      (await recipientsOf(write, call, { isExample: false }, date)).length;
    expect(await reached('2011-03-01')).toBe(430);
    expect(await reached('2026-11-21')).toBe(357);
    const named = { terms: { ...call.terms, audience: 'named' as const }, namedOrganisationIds: [fjordvik] };
    const listed = await recipientsOf(write, named, { isExample: true }, '2026-11-21');
    expect(listed.map((each) => each.organisationId)).toEqual([fjordvik]);
  });
});

test('a second invitation lies in the same case', async () => {
  await app.isolated(async () => {
    expect(codes(await prepare())).toBe('accepted');
    expect(codes(await prepare())).toBe('accepted');
    const mailings = await write
      .selectFrom('correspondence.mailing')
      .select('case_id')
      .where('object', '=', 'calls.call:1')
      .execute();
    expect(mailings.length).toBe(2);
    expect(new Set(mailings.map((each) => each.case_id)).size).toBe(1);
  });
});

test('how far each has come follows from the letter, the answer and the application', async () => {
  await app.isolated(async () => {
    await prepare();
    const stages = async () =>
      Object.fromEntries(
        (await invitedTo(write, 1, contributions)).map((each) => [each.organisationId, each.stage]),
      );
    const event = { letterId: 1, mailingId: 1, object: 'calls.call:1', organisationId: granli };
    const tx = { db: write as never, now: system.clock.now(), link: () => '', enqueue: () => {} };
    await keepOpened.handle(tx, event);
    await keepOpened.handle(tx, event);
    await answer(fjordvik, { kind: 'not_now', reason: 'time', remark: 'For kort' });
    expect(await stages()).toMatchObject({ [granli]: 'opened', [fjordvik]: 'declined' });
    await answer(fjordvik, { kind: 'interested' });
    expect(await stages()).toMatchObject({ [granli]: 'opened', [fjordvik]: 'interested' });
    expect((await answersTo(write, 1)).map((each) => each.answer)).toEqual([{ kind: 'interested' }]);
    const standings = {
      name: 'test',
      load: async () => [{ organisationId: granli, startedAt: '2026-12-01T10:00:00Z', submittedAt: null }],
    };
    const withApplications = assemble([
      ...contribute(letterKinds, invitationLetter),
      ...contribute(standingSources, standings),
    ]);
    const found = await invitedTo(write, 1, withApplications);
    expect(found.find((each) => each.organisationId === granli)?.stage).toBe('started');
  });
});

test('answers are taken while the call takes applications, and not without end', async () => {
  await app.isolated(async () => {
    for (let given = 0; given < answersPerDay; given += 1)
      expect(codes(await answer(granli, { kind: 'interested' }))).toBe('accepted');
    expect(codes(await answer(granli, { kind: 'interested' }))).toEqual(['tooManyToday']);
    expect(codes(await answer(fjordvik, { kind: 'interested' }))).toBe('accepted');
    const before = app.clock.now();
    app.clock.moveTo(before.add({ hours: 24 * 400 }));
    expect(codes(await answer(fjordvik, { kind: 'interested' }))).toEqual(['notOpen']);
    app.clock.moveTo(before);
  });
});

test('the page prepares the letters and leads to them', async () => {
  const asSecretariat = await testApp({ principal: secretariat });
  await asSecretariat.isolated(async () => {
    const sent = await asSecretariat.post('/nn/calls/1/invite', {
      [behalfField]: secretariat.acting?.id ?? '',
      name: '',
      'office.nb': 'Statsråd',
      'office.nn': 'Statsråd',
      others: 'Statsforvaltarane\n\nFylkeskommunane',
    });
    expect(sent.status).toBe(303);
    const page = await (await asSecretariat.request('/nn/calls/1/responses')).text();
    expect(page).toContain('Fjordvik kommune');
    const mailing = await write
      .selectFrom('correspondence.mailing')
      .select(['id', 'copies', 'sender'])
      .where('object', '=', 'calls.call:1')
      .executeTakeFirstOrThrow();
    expect(sent.headers.get('location')).toBe(`/nn/mailings/${mailing.id}`);
    expect(mailing.copies).toEqual([
      { nb: 'Statsforvaltarane', nn: 'Statsforvaltarane', en: 'Statsforvaltarane' },
      { nb: 'Fylkeskommunane', nn: 'Fylkeskommunane', en: 'Fylkeskommunane' },
    ]);
  });
});
