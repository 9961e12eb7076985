import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { openTasksFor } from '../tasks/index.ts';
import { answerAsParty } from './answer-as-party.command.ts';
import { askMunicipality } from './ask-municipality.command.ts';
import { handOverLead } from './hand-over-lead.command.ts';
import { standingSource } from './standing.query.ts';
import { findApplication } from './store.ts';
import { exampleApplication, exampleCall } from './testing/example-application.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;

const fjordvik = await app.isolated(() => organisationId(system, 'example-fjordvik'));
const granli = await app.isolated(() => organisationId(system, 'example-granli'));
const elvestad = await app.isolated(() => organisationId(system, 'example-elvestad'));

const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.refusals?.map(({ code }) => code);

const person = (who: string) => examplePerson(system, who);
const ask = async (who: string, applicationId: number, organisation: number) =>
  codes(
    await askMunicipality.run(system, await person(who), { applicationId, organisationId: organisation }),
  );
const answer = async (who: string, applicationId: number, given: 'joined' | 'declined', reason = '') =>
  codes(await answerAsParty.run(system, await person(who), { applicationId, answer: given, reason }));
const hand = async (who: string, applicationId: number, organisation: number) =>
  codes(await handOverLead.run(system, await person(who), { applicationId, organisationId: organisation }));

const standings = async (id: number) => {
  const found = await findApplication(write, id);
  return found?.parties.map(({ organisationId: party, standing }) => [party, standing]);
};

test('the one that leads asks others, each once, and only those who can apply', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    expect(await ask('mayor', id, granli)).toEqual(['notLead']);
    expect(await ask('granli-chief-executive', id, elvestad)).toEqual(['unknownApplication']);
    expect(await ask('secretariat', id, granli)).toEqual(['unknownApplication']);
    expect(await ask('project-leader', id, granli)).toBe('accepted');
    expect(await ask('project-leader', id, granli)).toEqual(['askedAlready']);
    expect(await ask('granli-chief-executive', id, elvestad)).toEqual(['notLead']);
    // Invented and real never meet, and a ministry is no municipality.
    const real = await organisationId(system, 'ks');
    expect(await ask('project-leader', id, real)).toEqual(['unknownMunicipality']);
    const ownUnion = await organisationId(system, 'example-fagforbundet-fjordvik');
    expect(await ask('project-leader', id, ownUnion)).toEqual(['mayNotApply']);
    expect(await standings(id)).toEqual([
      [fjordvik, 'joined'],
      [granli, 'asked'],
    ]);
  }));

test('a municipality joins or declines by itself, and may change its mind', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    await ask('project-leader', id, granli);
    const asked = { organisationId: granli, role: 'chief_executive' };
    const waiting = async () =>
      (await openTasksFor(write, [asked], app.clock.today())).filter(
        ({ object }) => object === `applications.application:${id}`,
      ).length;
    expect(await waiting()).toBe(1);
    expect(await answer('granli-mayor', id, 'joined')).toEqual(['unknownApplication']);
    expect(await answer('elvestad-chief-executive', id, 'joined')).toEqual(['unknownApplication']);
    expect(await answer('granli-chief-executive', id, 'declined', 'Vi har nok å gjere')).toBe('accepted');
    expect(await waiting()).toBe(0);
    expect(await answer('granli-chief-executive', id, 'declined')).toEqual(['answeredSo']);
    expect((await findApplication(write, id))?.parties[1]).toMatchObject({
      standing: 'declined',
      reason: 'Vi har nok å gjere',
    });
    expect(await answer('granli-project-leader', id, 'joined')).toBe('accepted');
    expect(await standings(id)).toEqual([
      [fjordvik, 'joined'],
      [granli, 'joined'],
    ]);
    expect(await answer('project-leader', id, 'declined')).toEqual(['leadStays']);
  }));

test('the lead is handed over to one that has joined, who then may do what it takes', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    await ask('project-leader', id, granli);
    expect(await hand('project-leader', id, granli)).toEqual(['notJoined']);
    await answer('granli-chief-executive', id, 'joined');
    expect(await hand('granli-chief-executive', id, granli)).toEqual(['notLead']);
    expect(await hand('project-leader', id, fjordvik)).toEqual(['leadsAlready']);
    expect(await hand('project-leader', id, granli)).toBe('accepted');
    expect((await findApplication(write, id))?.leadId).toBe(granli);
    expect(await ask('project-leader', id, elvestad)).toEqual(['notLead']);
    expect(await ask('granli-project-leader', id, elvestad)).toBe('accepted');
    expect(await answer('project-leader', id, 'declined')).toBe('accepted');
    expect(await standings(id)).toEqual([
      [fjordvik, 'declined'],
      [granli, 'joined'],
      [elvestad, 'asked'],
    ]);
  }));

test('when the call is over nobody changes who is in it', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    await ask('project-leader', id, granli);
    const before = app.clock.now();
    app.clock.moveTo(before.add({ hours: 24 * 365 }));
    expect(await ask('project-leader', id, elvestad)).toEqual(['callIsNotOpen']);
    expect(await answer('granli-chief-executive', id, 'joined')).toEqual(['callIsNotOpen']);
    app.clock.moveTo(before);
  }));

test('the deciding side is told who has begun, and nothing else', () =>
  app.isolated(async () => {
    const id = await exampleApplication(app);
    await ask('project-leader', id, granli);
    const told = async () =>
      new Map((await standingSource.load(write, exampleCall)).map((each) => [each.organisationId, each]));
    const before = await told();
    expect([before.get(fjordvik)?.submittedAt, before.has(granli)]).toEqual([null, false]);
    await answer('granli-chief-executive', id, 'joined');
    expect((await told()).get(granli)).toEqual({
      organisationId: granli,
      startedAt: app.clock.now().toString(),
      submittedAt: null,
    });
  }));
