import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { beginRevision } from './begin-revision.command.ts';
import { signAs } from './example/load-example.ts';
import { freezeDraft } from './freeze-draft.command.ts';
import { findVersions } from './store.ts';
import { signatories, sixParties, valueOf } from './testing/six-parties.ts';
import type { SixParties } from './testing/six-parties.ts';

let place: CommittedSystem;
let six: SixParties;

beforeAll(async () => {
  place = await committedSystem();
  six = await sixParties(place.system);
});
afterAll(() => place.close());

const stages = async (id: number) =>
  (await findVersions(place.system.database.read, [id])).map(({ frozen, concluded }) => [
    frozen !== null,
    concluded !== null,
  ]);

test('six who sign at the same moment conclude the agreement once', async () => {
  const { id, edition } = await six.draft();
  const requestId = await six.freeze(id, edition);
  await Promise.all(signatories.map((key) => signAs(place.system, six.person(key), requestId)));
  expect(await stages(id)).toEqual([[true, true]]);
});

test('two who begin a revision at the same moment get one draft', async () => {
  const id = await six.agreed();
  const begun = await Promise.all(
    [1, 2].map(() => beginRevision.run(place.system, six.secretariat, { agreementId: id })),
  );
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stages(id)).toEqual([
    [true, true],
    [false, false],
  ]);
});

test('the last signature and a change at the same moment: either it was signed, or all sign again', async () => {
  const { id, edition } = await six.draft();
  const requestId = await six.freeze(id, edition);
  await six.signAll(requestId, signatories.slice(0, 5));
  valueOf(await beginRevision.run(place.system, six.secretariat, { agreementId: id }));
  const change = { agreementId: id, edition: 1, reason: 'Retta ein feil' };
  const [signed, frozen] = await Promise.allSettled([
    signAs(place.system, six.person('signatory-akademikerne'), requestId),
    freezeDraft(place.system, six.secretariat, change),
  ]);
  expect(frozen).toMatchObject({ status: 'fulfilled', value: { ok: true } });
  const [former, next] = await findVersions(place.system.database.read, [id]);
  const first = signed.status === 'fulfilled';
  expect(former?.concluded !== null).toBe(first);
  // A revision stands in a line of its own; a change voids what was signed in the same one.
  expect(next?.frozen?.signingObject === former?.frozen?.signingObject).toBe(!first);
});
