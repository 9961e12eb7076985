import type { Bilingual } from '../../platform/text/language.ts';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { CallChange } from './call-change.ts';
import { findCall } from './call-store.ts';
import { textParts } from './call.ts';
import type { TextPart } from './call.ts';
import { changeCall } from './change-call.command.ts';
import { endCall } from './end-call.command.ts';
import { openCall } from './open-call.command.ts';
import { startCall } from './start-call.command.ts';
import { addDraft, addProgramme } from './testing/draft-call.ts';

const app = await testApp();
const { system } = app;
const secretariat = await app.isolated(() => examplePerson(system, 'secretariat'));
const moment = (text: string) => Temporal.Instant.from(text);
const both = (text: string): Bilingual => ({ nb: text, nn: text });
const texts = (written: Partial<Record<TextPart, Bilingual>>) =>
  Object.fromEntries(textParts.map((part) => [part, written[part] ?? both('')])) as Record<
    TextPart,
    Bilingual
  >;
/** Moments as text: two of them are equal objects whatever they hold. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const withoutPart = (change: CallChange) =>
  Object.fromEntries(Object.entries(change).filter(([name]) => name !== 'part'));
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.refusals?.map(({ code }) => code);

type Of<P extends CallChange['part']> = Extract<CallChange, { readonly part: P }>;

const written: Of<'texts'> = {
  part: 'texts',
  texts: texts({ title: both('Søk'), intro: { nb: 'Nå', nn: 'No' } }),
};
const dates: Of<'dates'> = {
  part: 'dates',
  rolling: false,
  opensAt: moment('2027-01-04T08:00:00Z'),
  deadline: moment('2027-04-30T21:59:00Z'),
  projectsFrom: '2027-08-01',
  projectsTo: '2028-06-30',
  prolongation: null,
};
const applicants: Of<'applicants'> = {
  part: 'applicants',
  audience: 'municipalities_and_counties',
  joint: 'required',
  namedOrganisationIds: [1, 2],
  conditions: [{ kind: 'not_supported', text: both('Vanleg drift') }],
};
const money: Of<'money'> = {
  part: 'money',
  frame: 15_000_000,
  minimum: 150_000,
  maximum: 900_000,
  totalCostAbove: 200_000,
  ownShare: 'percent',
  ownSharePercent: 30,
};
const handling: Of<'handling'> = {
  part: 'handling',
  signing: 'one_head',
  political: 'may_follow',
  decidingBodies: ['council', 'executive_board'],
  decisionBy: '2027-06-01',
  anchoring: ['elected', 'employees'],
  unionDays: 15,
};
const reports: Of<'reports'> = {
  part: 'reports',
  reports: [
    {
      name: both('Sluttrapport'),
      dueAt: moment('2028-06-01T21:59:00Z'),
      about: both(''),
      unlocks: both('Siste del'),
    },
  ],
};
const attachments: Of<'attachments'> = {
  part: 'attachments',
  attachments: [{ name: both('Vedtak'), required: true }],
  links: [{ name: both('Avtalen'), address: 'https://example.com/avtale' }],
};
const contacts: Of<'contacts'> = {
  part: 'contacts',
  contacts: [{ name: 'Prøve', role: both('rådgjevar'), email: null, phone: '22 00 00 00' }],
};
const changes = [written, dates, applicants, money, handling, reports, attachments, contacts];

test('what is written in each part is what is read, and a copy has all of it but the dates', async () => {
  await app.isolated(async () => {
    const programmeId = await addProgramme(app);
    const callId = await addDraft(app, programmeId);
    for (const [index, change] of changes.entries())
      expect(codes(await changeCall.run(system, secretariat, { callId, edition: index + 1, change }))).toBe(
        'accepted',
      );
    const call = await findCall(system.database.write, callId);
    expect(plain(call)).toEqual(
      plain({
        id: callId,
        programmeId,
        intake: 1,
        edition: changes.length + 1,
        terms: {
          ...withoutPart(dates),
          audience: 'municipalities_and_counties',
          joint: 'required',
          ...withoutPart(money),
          ...withoutPart(handling),
          templateVersionId: null,
          pageLimit: null,
        },
        texts: { title: both('Søk'), intro: { nb: 'Nå', nn: 'No' } },
        themes: [],
        namedOrganisationIds: [1, 2],
        conditions: applicants.conditions,
        ...withoutPart(reports),
        ...withoutPart(attachments),
        ...withoutPart(contacts),
        criteria: [],
        opening: null,
        moves: [],
        closing: null,
        cancellation: null,
      }),
    );
    const copied = await startCall.run(system, secretariat, { programmeId, copyOf: callId });
    const copy = await findCall(system.database.write, copied.ok ? copied.value.id : 0);
    const open = { opensAt: null, deadline: null, projectsFrom: null, projectsTo: null, decisionBy: null };
    expect(plain(copy)).toEqual(
      plain({
        ...call,
        id: copy?.id,
        intake: 2,
        edition: copy?.edition,
        terms: { ...call?.terms, ...open },
        reports: [],
      }),
    );
  });
});

test('two who write at once do not overwrite each other', async () => {
  await app.isolated(async () => {
    const callId = await addDraft(app, await addProgramme(app));
    expect(codes(await changeCall.run(system, secretariat, { callId, edition: 1, change: money }))).toBe(
      'accepted',
    );
    expect(codes(await changeCall.run(system, secretariat, { callId, edition: 1, change: money }))).toEqual([
      'changedMeanwhile',
    ]);
  });
});

test.each<[string, CallChange, string]>([
  [
    'a deadline before the opening',
    { ...dates, deadline: moment('2027-01-01T08:00:00Z') },
    'deadlineBeforeOpening',
  ],
  ['projects that end before they begin', { ...dates, projectsTo: '2027-01-01' }, 'endsBeforeItBegins'],
  ['a maximum below the minimum', { ...money, maximum: 1 }, 'maximumBelowMinimum'],
  [
    'a theme of no programme',
    { part: 'contents', themeIds: [999_999], templateVersionId: null, pageLimit: null },
    'unknownTheme',
  ],
  [
    'a template that is not there',
    { part: 'contents', themeIds: [], templateVersionId: 999_999, pageLimit: null },
    'unknownTemplate',
  ],
  [
    'an organisation that is not there',
    { ...applicants, namedOrganisationIds: [999_999] },
    'unknownOrganisation',
  ],
])('%s is refused by the database, in words', async (_, change, code) => {
  await app.isolated(async () => {
    const callId = await addDraft(app, await addProgramme(app));
    expect(codes(await changeCall.run(system, secretariat, { callId, edition: 1, change }))).toEqual([code]);
  });
});

test('an unready draft does not open, and says all it lacks', async () => {
  await app.isolated(async () => {
    const callId = await addDraft(app, await addProgramme(app));
    expect(codes(await openCall.run(system, secretariat, { callId, edition: 1, acknowledged: [] }))).toEqual([
      'notInBokmal',
      'notInNynorsk',
      'notInBokmal',
      'notInNynorsk',
      'deadlineMissing',
      'programmeNotPublished',
      'noAgreement',
      'noTemplate',
      'noContact',
    ]);
  });
});

test('a draft that is put aside is not written in any more', async () => {
  await app.isolated(async () => {
    const callId = await addDraft(app, await addProgramme(app));
    const ended = await endCall.run(system, secretariat, { callId, reason: both('Nei') });
    expect(ended).toEqual({ ok: true, value: { callId, how: 'cancelled' } });
    expect(codes(await changeCall.run(system, secretariat, { callId, edition: 1, change: money }))).toEqual([
      'announced',
    ]);
    expect(codes(await endCall.run(system, secretariat, { callId, reason: both('Nei') }))).toEqual([
      'notOpen',
    ]);
  });
});

test.each(['mayor', 'council-member', 'decision-maker'])('%s writes no calls', async (key) => {
  await app.isolated(async () => {
    const programmeId = await addProgramme(app);
    const callId = await addDraft(app, programmeId);
    const other = await examplePerson(system, key);
    expect(codes(await startCall.run(system, other, { programmeId, copyOf: null }))).toEqual(['notYours']);
    expect(codes(await changeCall.run(system, other, { callId, edition: 1, change: money }))).toEqual([
      'notYours',
    ]);
    expect(codes(await endCall.run(system, other, { callId, reason: both('Nei') }))).toEqual(['notYours']);
    expect(codes(await openCall.run(system, other, { callId, edition: 1, acknowledged: [] }))).toEqual([
      'notYours',
    ]);
  });
});
