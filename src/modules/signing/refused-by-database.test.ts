import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import type { Person, SamplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import { changeNote, writeNote } from '../../../tests/support/sample-owner/write-note.ts';
import { findPlaces } from './store.ts';

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
  note = await write(false);
});

const write = (ordered: boolean) =>
  writeNote(place.system, mayor, {
    title: 'Heile stillingar',
    text: 'Halvparten innan 2027.',
    organisationId: place.municipality.id,
    ordered,
  });

/** What an honest signature of this person would be, once the document is opened and the step-up done. */
async function honest(by: Person, position: number) {
  const { requestId, intentId } = await place.prepare(by, note);
  const places = await findPlaces(place.database.read, [requestId]);
  const statement = 'Eg står inne for notatet.';
  return {
    place_id: places.find((each) => each.position === position)?.id ?? 0,
    request_id: requestId,
    person_id: Number(by.id),
    mandate_id: Number(by.acting?.id),
    role: by.acting?.mandate?.role ?? '',
    statement,
    statement_language: 'nn',
    statement_sha256: createHash('sha256').update(statement).digest(),
    step_up_intent_id: intentId,
    acr: 'high',
    authenticated_at: new Date().toISOString(),
    signed_at: place.clock.now().toString(),
  };
}

const insert = (row: Awaited<ReturnType<typeof honest>>) =>
  place.database.write.insertInto('signing.signature').values(row).execute();

const brokenBy = (constraint: string) => expect.objectContaining({ constraint });

test('an honest row is taken, so that the others are refused for what is wrong with them', async () => {
  await expect(insert(await honest(mayor, 1))).resolves.toBeDefined();
});

test('a signature on what was never opened', async () => {
  const row = await honest(mayor, 1);
  const stranger = await place.person('Bjørn Eksempelvik', 'acting_mayor');
  const unopened = {
    ...row,
    person_id: Number(stranger.id),
    mandate_id: Number(stranger.acting?.id),
    role: 'acting_mayor',
  };
  await expect(insert(unopened)).rejects.toEqual(brokenBy('nobody_signs_what_was_not_opened'));
});

test("a signature in another's mandate, or in a role nobody asked for", async () => {
  const row = await honest(mayor, 1);
  await expect(insert({ ...row, mandate_id: Number(chief.acting?.id) })).rejects.toEqual(
    brokenBy('signature_is_by_the_holder_of_the_mandate'),
  );
  await expect(insert({ ...row, role: 'chief_executive' })).rejects.toEqual(
    brokenBy('signature_is_in_a_role_the_place_asks_for'),
  );
});

test('a place signed twice, a person in two places, a step-up used twice', async () => {
  const row = await honest(mayor, 1);
  await insert(row);
  const other = await honest(chief, 2);
  await expect(insert({ ...other, place_id: row.place_id, role: 'mayor' })).rejects.toEqual(
    brokenBy('place_is_signed_once'),
  );
  await expect(insert({ ...other, person_id: row.person_id, mandate_id: row.mandate_id })).rejects.toEqual(
    brokenBy('nobody_signs_in_two_roles'),
  );
  await expect(insert({ ...other, step_up_intent_id: row.step_up_intent_id })).rejects.toEqual(
    brokenBy('step_up_gives_one_signature'),
  );
});

test('a statement that was changed afterwards', async () => {
  const row = await honest(mayor, 1);
  await expect(insert({ ...row, statement: 'Noko anna.' })).rejects.toEqual(
    brokenBy('signature_statement_hash_is_that_of_its_words'),
  );
});

test('a signature out of its turn', async () => {
  note = await write(true);
  const first = await honest(mayor, 1);
  await insert(first);
  note = await write(true);
  const requestId = await place.currentRequest(note);
  const second = (await findPlaces(place.database.read, [requestId])).find(({ position }) => position === 2);
  const row = { ...first, request_id: requestId, place_id: second?.id ?? 0, role: 'chief_executive' };
  await expect(insert(row)).rejects.toEqual(brokenBy('signatures_come_in_the_given_order'));
});

test('a signature on a version that has been replaced', async () => {
  const row = await honest(mayor, 1);
  await changeNote(place.system, chief, { id: note, title: 'Ny', text: 'Seksti.', reason: 'Nytt måltal' });
  await expect(insert(row)).rejects.toEqual(brokenBy('only_the_newest_version_is_signed'));
});

test('a replacement that would leave a signature standing, and a second line of requests', async () => {
  await place.signNote(mayor, note);
  const requestId = await place.currentRequest(note);
  const { database } = place;
  const old = await database.read
    .selectFrom('signing.request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  const { id: _, ...copy } = old;
  await expect(database.write.insertInto('signing.request').values(copy).execute()).rejects.toEqual(
    brokenBy('request_asks_for_a_version_once'),
  );
  const version = await database.read
    .selectFrom('documents.version')
    .select('id')
    .where('id', '<>', old.document_version_id)
    .executeTakeFirstOrThrow();
  const another = { ...copy, document_version_id: version.id };
  await expect(database.write.insertInto('signing.request').values(another).execute()).rejects.toEqual(
    brokenBy('object_has_one_line_of_requests'),
  );
  const quietly = database.write.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('signing.request')
      .values({ ...another, former_id: requestId })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('signing.replacement')
      .values({ old_request_id: requestId, new_request_id: id, reason: 'Stille' })
      .execute();
  });
  await expect(quietly).rejects.toEqual(brokenBy('signatures_on_what_was_replaced_are_voided'));
  const unsaid = database.write
    .insertInto('signing.request')
    .values({ ...another, former_id: requestId })
    .execute();
  await expect(unsaid).rejects.toEqual(brokenBy('request_that_follows_says_why'));
});

test('a signature is never taken back or rewritten', async () => {
  await place.signNote(mayor, note);
  const { write: db } = place.database;
  const changed = db.updateTable('signing.signature').set({ role: 'acting_mayor' }).execute();
  await expect(changed).rejects.toThrow('signing.signature is never changed: update is refused');
  await expect(db.deleteFrom('signing.signature').execute()).rejects.toThrow('delete is refused');
  await expect(db.deleteFrom('signing.opening').execute()).rejects.toThrow('delete is refused');
});
