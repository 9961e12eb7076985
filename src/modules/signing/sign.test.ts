import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { objectOf } from '../../../tests/support/sample-owner/note-store.ts';
import { samplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import type { Person, SamplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import { changeNote, writeNote } from '../../../tests/support/sample-owner/write-note.ts';
import { parseStart } from '../../platform/clock.ts';
import { refused } from '../../platform/result.ts';
import { historyOf, verifyChain } from '../audit/index.ts';
import { beginStepUp } from '../identity/index.ts';
import { boundSha256 } from './fingerprint.ts';
import { beginSigning, changesSince, markOpened, sign, signingOf } from './index.ts';
import { findRequest } from './store.ts';

let place: SamplePlace;
let mayor: Person;
let chief: Person;
let note: number;

beforeAll(async () => {
  place = await samplePlace();
  mayor = await place.person('Astrid Dømeland', 'mayor');
  chief = await place.person('Charlotte Prøvestad', 'chief_executive');
});
afterAll(() => place.close());
beforeEach(async () => {
  place.clock.moveTo(parseStart('2026-11-21'));
  note = await write();
  place.takeTold();
});

const write = (ordered = false) =>
  writeNote(place.system, mayor, {
    title: 'Heile stillingar',
    text: 'Halvparten innan 2027.',
    organisationId: place.municipality.id,
    ordered,
  });

const change = (text: string) =>
  changeNote(place.system, chief, { id: note, title: 'Heile stillingar', text, reason: 'Nytt måltal' });

const read = async () => {
  const { database, clock } = place;
  const found = await signingOf(database.read, { object: objectOf(note), today: clock.today() });
  if (!found) throw new Error('Nobody was asked to sign');
  return found;
};

const code = (word: string) => refused({ code: word });

test.each<[string, () => readonly [Person, Person]]>([
  ['the political head first', () => [mayor, chief]],
  ['the administrative head first', () => [chief, mayor]],
])('two heads sign in any order: %s', async (_, order) => {
  const [first, second] = order();
  expect(await place.signNote(first, note)).toMatchObject({ ok: true, value: { complete: false } });
  expect((await read()).current.state).toBe('partly');
  expect(await place.signNote(second, note)).toMatchObject({ ok: true, value: { complete: true } });
  const { current } = await read();
  expect(current.state).toBe('complete');
  expect(
    current.places.map(({ signature }) => [signature?.name, signature?.role, signature?.voided]),
  ).toEqual([
    ['Astrid Dømeland', 'mayor', null],
    ['Charlotte Prøvestad', 'chief_executive', null],
  ]);
  expect(current.places[0]?.signature?.statement).toBe(
    'Eg har lese notatet og står inne for det på vegner av kommunen.',
  );
  expect(place.takeTold().map(({ event }) => event)).toEqual([
    'signing.SignatureGiven',
    'signing.SignatureGiven',
    'signing.AllSigned',
  ]);
});

test('two who sign at the same moment complete it once', async () => {
  const [one, other] = [await place.prepare(mayor, note), await place.prepare(chief, note)];
  const results = await Promise.all([
    sign.run(place.system, mayor, one),
    sign.run(place.system, chief, other),
  ]);
  expect(results.map((each) => each.ok)).toEqual([true, true]);
  expect(results.filter((each) => each.ok && each.value.complete)).toHaveLength(1);
  expect(place.takeTold().filter(({ event }) => event === 'signing.AllSigned')).toHaveLength(1);
});

test('in a given order the second waits for the first', async () => {
  note = await write(true);
  const requestId = await place.currentRequest(note);
  await markOpened.run(place.system, chief, { requestId });
  expect(await beginSigning(place.system, chief, { requestId, language: 'nn' })).toEqual(code('notYourTurn'));
  expect((await read()).current.places.map(({ open }) => open)).toEqual([true, false]);
  expect(await place.signNote(mayor, note)).toMatchObject({ ok: true });
  expect(await place.signNote(chief, note)).toMatchObject({ ok: true, value: { complete: true } });
});

test('a change voids both, tells the differences, and is signed again', async () => {
  await place.signNote(mayor, note);
  await place.signNote(chief, note);
  place.takeTold();
  const before = (await read()).current;
  expect(await change('Seksti prosent innan 2027.')).toMatchObject({ ok: true });
  const { current, former } = await read();
  expect(current.state).toBe('waiting');
  expect(former.map(({ id, state, replaced }) => ({ id, state, replaced }))).toEqual([
    { id: before.id, state: 'replaced', replaced: { by: current.id, reason: 'Nytt måltal' } },
  ]);
  expect(former[0]?.places.map(({ signature }) => [signature?.name, signature?.voided?.reason])).toEqual([
    ['Astrid Dømeland', 'Nytt måltal'],
    ['Charlotte Prøvestad', 'Nytt måltal'],
  ]);
  expect(place.takeTold()).toEqual([
    {
      event: 'signing.SignaturesVoided',
      payload: {
        object: objectOf(note),
        kind: 'sample/note',
        oldRequestId: before.id,
        newRequestId: current.id,
        voided: before.places.map(({ id, organisationId, signature }) => ({
          placeId: id,
          organisationId,
          personId: signature?.personId,
        })),
      },
    },
  ]);
  const changes = await changesSince(place.database.read, {
    oldVersionId: before.documentVersionId,
    newVersionId: current.documentVersionId,
  });
  expect(changes.map((each) => [each.path[0], each.before, each.after])).toEqual([
    ['clauses', 'Halvparten innan 2027.', 'Seksti prosent innan 2027.'],
    ['references', '1', '2'],
  ]);
  await place.signNote(chief, note);
  expect(await place.signNote(mayor, note)).toMatchObject({ ok: true, value: { complete: true } });
});

test('an older version is not signed, not even with a step-up that was begun before', async () => {
  const ready = await place.prepare(mayor, note);
  await change('Seksti prosent innan 2027.');
  expect(await sign.run(place.system, mayor, ready)).toEqual(code('replaced'));
  expect(await markOpened.run(place.system, mayor, ready)).toEqual(code('replaced'));
  const requestId = await place.currentRequest(note);
  expect(await beginSigning(place.system, mayor, { requestId, language: 'nn' })).toEqual(code('notOpened'));
  await markOpened.run(place.system, mayor, { requestId });
  expect(await sign.run(place.system, mayor, { ...ready, requestId })).toEqual(code('stepUpForOther'));
});

test('what was not opened is not signed', async () => {
  const requestId = await place.currentRequest(note);
  await markOpened.run(place.system, chief, { requestId });
  expect(await beginSigning(place.system, mayor, { requestId, language: 'nn' })).toEqual(code('notOpened'));
});

test('a mandate that ended since the step-up does not sign', async () => {
  const acting = await place.person('Bjørn Eksempelvik', 'acting_mayor', '2026-12-01');
  place.clock.moveTo(parseStart('2026-11-30'));
  const ready = await place.prepare(acting, note);
  place.clock.moveTo(parseStart('2026-12-01'));
  expect(await sign.run(place.system, acting, ready)).toEqual(code('mandateEnded'));
  expect(await beginSigning(place.system, acting, ready)).toEqual(code('mandateEnded'));
  // It is said before anything else: there is nothing to open for somebody who may not sign.
  note = await write();
  const requestId = await place.currentRequest(note);
  expect(await beginSigning(place.system, acting, { requestId, language: 'nn' })).toEqual(
    code('mandateEnded'),
  );
});

test('nobody signs in another role than those asked for, nor without a mandate', async () => {
  const leader = await place.person('Eli Eksempelmo', 'project_leader');
  const requestId = await place.currentRequest(note);
  const asked = { requestId, language: 'nn' } as const;
  expect(await beginSigning(place.system, leader, asked)).toEqual(code('notYours'));
  expect(await beginSigning(place.system, { ...mayor, acting: null }, asked)).toEqual(code('mandateEnded'));
  expect(await beginSigning(place.system, { ...leader, acting: mayor.acting ?? null }, asked)).toEqual(
    code('mandateEnded'),
  );
});

test('the same person never signs twice', async () => {
  await place.signNote(mayor, note);
  const requestId = await place.currentRequest(note);
  expect(await beginSigning(place.system, mayor, { requestId, language: 'nn' })).toEqual(
    code('alreadySigned'),
  );
  // The two heads are never the same person that day; a former mayor who now leads the administration is.
  const former = await place.person('Dag Dømefjell', 'acting_mayor', '2026-11-25');
  note = await write();
  await place.signNote(former, note);
  place.clock.moveTo(parseStart('2026-11-26'));
  const { id } = await place.database.write
    .insertInto('identity.mandate')
    .values({
      person_id: Number(former.id),
      organisation_id: place.municipality.id,
      municipality_id: place.municipality.id,
      role: 'acting_chief_executive',
      side: 'administration',
      head: 2,
      valid_from: '2026-11-25',
      valid_to: '2026-11-30',
      basis: 'first_access',
      needs_confirmation: false,
      granted_at: place.clock.now().toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const again: Person = { ...former, acting: { id: String(id) }, capacities: [{ id: String(id) }] };
  expect(
    await beginSigning(place.system, again, { requestId: await place.currentRequest(note), language: 'nn' }),
  ).toEqual(code('signedInOtherRole'));
});

test('a step-up is for one object, content, statement, mandate and person', async () => {
  const ready = await place.prepare(mayor, note);
  const request = await findRequest(place.database.read, ready.requestId);
  if (!request) throw new Error('No request');
  const act = {
    object: `signing.request:${ready.requestId}`,
    contentSha256: boundSha256(request),
    statement: 'sample/note',
    statementText: 'Eg har lese notatet og står inne for det på vegner av kommunen.',
  };
  const wrong = [
    { ...act, object: 'signing.request:999999' },
    { ...act, contentSha256: request.contentSha256 },
    { ...act, statement: 'sample/letter' },
    { ...act, statementText: 'Eg har ikkje lese notatet.' },
  ];
  for (const each of wrong) {
    const begun = await beginStepUp.run(place.system, mayor, each);
    if (!begun.ok) throw new Error('No intent');
    await place.signInAnew(mayor, begun.value.intentId);
    const { intentId } = begun.value;
    expect(await sign.run(place.system, mayor, { ...ready, intentId })).toEqual(code('stepUpForOther'));
  }
  // The statement in another language is another statement.
  expect(await sign.run(place.system, mayor, { ...ready, language: 'nb' })).toEqual(code('stepUpForOther'));
  const others = await place.prepare(chief, note);
  expect(await sign.run(place.system, mayor, { ...ready, intentId: others.intentId })).toEqual(
    code('stepUpForOther'),
  );
  const second = await place.giveMandate(Number(mayor.id), 'acting_mayor', null);
  expect(await sign.run(place.system, second, ready)).toEqual(code('stepUpForOther'));
  expect(await sign.run(place.system, mayor, ready)).toMatchObject({ ok: true });
});

test('a step-up that was not completed, or is used already, signs nothing', async () => {
  const requestId = await place.currentRequest(note);
  await markOpened.run(place.system, mayor, { requestId });
  const begun = await beginSigning(place.system, mayor, { requestId, language: 'nn' });
  if (!begun.ok) throw new Error('Not begun');
  const { intentId } = begun.value;
  const input = { requestId, intentId, language: 'nn' } as const;
  expect(await sign.run(place.system, mayor, input)).toEqual(code('stepUpNotDone'));
  await place.signInAnew(mayor, intentId);
  expect(await sign.run(place.system, mayor, input)).toMatchObject({ ok: true });
  expect(await sign.run(place.system, mayor, input)).toEqual(code('alreadySigned'));
  await change('Seksti prosent innan 2027.');
  const next = await place.prepare(mayor, note);
  expect(await sign.run(place.system, mayor, { ...next, intentId })).toEqual(code('stepUpUsed'));
});

test('the audit chain tells it all without a name, and fits', async () => {
  await place.signNote(mayor, note);
  await change('Seksti prosent innan 2027.');
  const { current, former } = await read();
  const history = await historyOf(place.database.read, objectOf(note));
  expect(history.map(({ actor, action, contentSha256 }) => [actor, action, contentSha256])).toEqual([
    [`person:${mayor.id}`, 'sample/keep-note', former[0]?.contentSha256],
    [`person:${mayor.id}`, 'signing/open-document', former[0]?.contentSha256],
    [`person:${mayor.id}`, 'signing/sign', former[0]?.contentSha256],
    [`person:${chief.id}`, 'sample/keep-note', current.contentSha256],
    [`person:${chief.id}`, 'sample/keep-note', null],
  ]);
  expect(history[2]?.data).toMatchObject({
    request: former[0]?.id,
    role: 'mayor',
    organisation: place.municipality.id,
    mandate: Number(mayor.acting?.id),
    dataSha256: former[0]?.dataSha256,
  });
  expect(JSON.stringify(history)).not.toMatch(/Dømeland|måltal|stillingar/);
  expect(await verifyChain(place.database.read, [])).toEqual([]);
});
