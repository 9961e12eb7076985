import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { findCall } from './call-store.ts';
import { callStateAt, deadlineOf } from './call-record.ts';
import type { Call } from './call-record.ts';
import { changeCall } from './change-call.command.ts';
import { endCall } from './end-call.command.ts';
import { moveDeadline } from './move-deadline.command.ts';
import { openCall } from './open-call.command.ts';

const app = await testApp();
const { system } = app;
const { write } = system.database;
const secretariat = await app.isolated(() => examplePerson(system, 'secretariat'));
const reason = { nb: 'Grunn', nn: 'Grunn' };
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.refusals?.map(({ code }) => code);
const later = (moment: Temporal.Instant, hours: number) => moment.add({ hours });

async function theCall(id: number): Promise<Call> {
  const call = await findCall(write, id);
  if (!call) throw new Error(`The example has no call ${id}`);
  return call;
}

/** The example's second call with dates, ready to be opened. */
async function readyDraft(
  deadline: Temporal.Instant,
  more: { projectsTo?: string; prolongation?: string } = {},
) {
  const terms = {
    rolling: false,
    opensAt: null,
    deadline,
    projectsFrom: null,
    projectsTo: more.projectsTo ?? null,
    prolongation: more.prolongation ?? null,
  };
  const edition = async () => (await findCall(write, 2))?.edition ?? 0;
  const change = async (value: Parameters<typeof changeCall.run>[2]['change']) =>
    changeCall.run(system, secretariat, { callId: 2, edition: await edition(), change: value });
  expect(codes(await change({ part: 'dates', ...terms }))).toBe('accepted');
  const call = await theCall(2);
  expect(
    codes(await change({ part: 'handling', ...call.terms, political: 'before_deadline', decisionBy: null })),
  ).toBe('accepted');
  return { callId: 2, edition: await edition() };
}

test('opening writes down the criteria and the names of the themes, and freezes the rules for good', async () => {
  await app.isolated(async () => {
    const draft = await readyDraft(Temporal.Instant.from('2027-04-30T10:00:00Z'));
    expect(codes(await openCall.run(system, secretariat, { ...draft, acknowledged: [] }))).toBe('accepted');
    const call = await theCall(2);
    expect(call.criteria.map(({ name, weight }) => [name.nn, weight])).toEqual(
      (await findCall(write, 1))?.criteria.map(({ name, weight }) => [name.nn, weight]),
    );
    expect(call.criteria.length).toBeGreaterThan(1);
    expect(call.themes.every(({ name }) => name !== null)).toBe(true);
    expect(callStateAt(call, system.clock.now())).toBe('open');
    const change = { part: 'money', ...call.terms, minimum: 1 } as const;
    expect(
      codes(await changeCall.run(system, secretariat, { callId: 2, edition: call.edition, change })),
    ).toEqual(['announced']);
  });
});

test.each([
  ['the terms', `update calls.call set minimum = 1 where id = 1`],
  ['the texts', `update calls.text set nb = 'Nytt' where call_id = 1`],
  ['the themes', `delete from calls.call_theme where call_id = 1`],
  ['the conditions', `insert into calls.condition values (1, 99, 'prioritised', 'a', 'a')`],
  ['the reports', `delete from calls.planned_report where call_id = 1`],
])('the database itself keeps %s of an announced call', async (_, statement) => {
  await app.isolated(async () => {
    await expect(sql.raw(statement).execute(write)).rejects.toThrow('call 1 is announced: its rules stay');
  });
});

test('the criteria of an announced call are never changed', async () => {
  await app.isolated(async () => {
    await expect(sql`update calls.call_criterion set weight = 1`.execute(write)).rejects.toThrow(
      'calls.call_criterion is never changed: update is refused',
    );
  });
});

test('what speaks against the dates is seen before the call opens', async () => {
  await app.isolated(async () => {
    // Opened on 21 November, with the deadline five weeks later, between Christmas and New Year.
    const draft = await readyDraft(Temporal.Instant.from('2026-12-28T10:00:00Z'));
    expect(codes(await openCall.run(system, secretariat, { ...draft, acknowledged: ['fewWeeks'] }))).toEqual([
      'warningsNotSeen',
    ]);
    const seen = ['fewWeeks', 'christmas', 'july'] as const;
    expect(codes(await openCall.run(system, secretariat, { ...draft, acknowledged: seen }))).toBe('accepted');
    expect((await findCall(write, 2))?.opening?.acknowledged).toEqual(['fewWeeks', 'christmas']);
  });
});

test('a deadline that has passed does not open', async () => {
  await app.isolated(async () => {
    const draft = await readyDraft(system.clock.now());
    expect(codes(await openCall.run(system, secretariat, { ...draft, acknowledged: [] }))).toEqual([
      'deadlinePast',
    ]);
  });
});

test('projects that outlive the agreement need a reason', async () => {
  await app.isolated(async () => {
    const deadline = Temporal.Instant.from('2027-04-30T10:00:00Z');
    const draft = await readyDraft(deadline, { projectsTo: '2032-01-01' });
    expect(codes(await openCall.run(system, secretariat, { ...draft, acknowledged: [] }))).toEqual([
      'outlivesAgreement',
    ]);
    const stated = await readyDraft(deadline, {
      projectsTo: '2032-01-01',
      prolongation: 'Partane forhandlar.',
    });
    expect(codes(await openCall.run(system, secretariat, { ...stated, acknowledged: [] }))).toBe('accepted');
  });
});

test('the deadline moves later, once for each who looked, and never after it has passed', async () => {
  await app.isolated(async () => {
    const call = await theCall(1);
    const from = deadlineOf(call) ?? system.clock.now();
    const to = later(from, 24);
    const move = (input: { from: Temporal.Instant; to: Temporal.Instant }) =>
      moveDeadline.run(system, secretariat, { callId: 1, reason, ...input });
    expect(codes(await move({ from, to: from }))).toEqual(['onlyLater']);
    expect(codes(await move({ from, to }))).toBe('accepted');
    expect(codes(await move({ from, to: later(to, 24) }))).toEqual(['movedMeanwhile']);
    const mayor = await examplePerson(system, 'mayor');
    expect(
      codes(await moveDeadline.run(system, mayor, { callId: 1, reason, from: to, to: later(to, 1) })),
    ).toEqual(['notYours']);
    const moved = await theCall(1);
    expect(moved.moves.map((each) => [each.from.toString(), each.to.toString(), each.reason])).toEqual([
      [from.toString(), to.toString(), reason],
    ]);
    const before = app.clock.now();
    app.clock.moveTo(later(to, 1));
    expect(codes(await move({ from: to, to: later(to, 24) }))).toEqual(['notOpen']);
    app.clock.moveTo(before);
  });
});

test('a call that is called off stays to be read, with the reason', async () => {
  await app.isolated(async () => {
    expect(codes(await endCall.run(system, secretariat, { callId: 1, reason }))).toBe('accepted');
    const page = await (await app.request('/nb/calls/1')).text();
    expect(page).toContain('Utlysningen er avlyst');
    expect(page).toContain('Grunn: Grunn');
    const calendar = await (await app.request('/nb/calls/1/deadline.ics')).text();
    expect(calendar).toContain('STATUS:CANCELLED');
  });
});

test('a draft exists for nobody but those who write it', async () => {
  await app.isolated(async () => {
    const answers = ['/nn/calls/2', '/nn/calls/2/check', '/nn/calls/2/deadline.ics'].map(
      async (path) => (await app.request(path)).status,
    );
    expect(await Promise.all(answers)).toEqual([404, 404, 404]);
    expect(await (await app.request('/nn/calls')).text()).not.toContain('/nn/calls/2"');
    expect(await (await app.request('/nn/calls/feed.xml')).text()).not.toContain('/nn/calls/2<');
  });
});
