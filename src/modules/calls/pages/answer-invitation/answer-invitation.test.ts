import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../../tests/support/committed-system.ts';
import { composeApp } from '../../../../../tests/support/composed-app.ts';
import { examplePerson, organisationId } from '../../../../../tests/support/example-person.ts';
import { runJob } from '../../../../../tests/support/run-job.ts';
import { noContributions } from '../../../../platform/contribution.ts';
import { createLog } from '../../../../platform/log.ts';
import { anonymous, behalfField } from '../../../../platform/principal.ts';
import { mailingOf } from '../../../correspondence/index.ts';
import { readData } from '../../../documents/index.ts';
import { answersTo } from '../../answers.query.ts';
import { invite } from '../../invite.command.ts';

const origin = 'http://localhost';
let place: CommittedSystem;
let anybody: ReturnType<typeof composeApp>;
let fjordvik: number;
/** The page in the letter to Fjordvik, with the key only its sheet holds. */
let address: string;

beforeAll(async () => {
  place = await committedSystem();
  const { system } = place;
  const log = createLog('silent');
  anybody = composeApp(system, { log, principal: anonymous });
  fjordvik = await organisationId(system, 'example-fjordvik');
  const secretariat = await examplePerson(system, 'secretariat');
  const office = { nb: 'Statsråd', nn: 'Statsråd', en: 'Minister' };
  const invited = await invite.run(system, secretariat, {
    callId: 1,
    signers: [{ name: null, office }],
    copies: [],
  });
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusals));
  const { id: mailingId } = await system.database.read
    .selectFrom('correspondence.mailing')
    .select('id')
    .where('object', '=', 'calls.call:1')
    .executeTakeFirstOrThrow();
  const asSecretariat = composeApp(system, { log, principal: secretariat });
  const press = async (form: Record<string, string>) => {
    const behalf = secretariat.kind === 'person' ? (secretariat.acting?.id ?? '') : '';
    const body = new URLSearchParams({ [behalfField]: behalf, ...form });
    const path = `${origin}/nn/mailings/${mailingId}`;
    const answer = await asSecretariat.request(path, { method: 'POST', headers: { Origin: origin }, body });
    expect(answer.status).toBe(303);
  };
  for (const about of ['neutral', 'unknown']) await press({ do: 'choose', about, language: 'nn' });
  await press({ do: 'begin' });
  await runJob(system, 'correspondence.send-letters', { mailingId });
  const { read } = system.database;
  const mailing = await mailingOf(read, mailingId, system.contributions ?? noContributions);
  const letter = mailing?.letters.find((each) => each.organisationId === fjordvik);
  const sheet = (await readData(read, letter?.sheetVersionId ?? 0)) ?? '';
  address = /\/n[bn]\/calls\/response\/[\w-]{22}/.exec(sheet)?.[0] ?? '';
});
afterAll(() => place.close());

const read = async () => {
  const answer = await anybody.request(`${origin}${address}`);
  expect(answer.status).toBe(200);
  return await answer.text();
};
const press = (form: Record<string, string>) =>
  anybody.request(`${origin}${address}`, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams(form),
  });
const given = async () =>
  (await answersTo(place.system.database.read, 1, fjordvik)).map(({ answer }) => answer);

test('the page says who is asked, about what, and that nobody has answered', async () => {
  const page = await read();
  expect(page).toContain('Fjordvik kommune');
  expect(page).toContain('href="/nn/calls/1"');
  expect(page).not.toContain('Svar på nytt');
  expect(await given()).toEqual([]);
});

test('one click on the page says yes, without an account', async () => {
  // The second of two clicks: the first opened the page from the letter. The button carries all that is sent.
  expect(await read()).toContain('<input type="hidden" name="answer" value="interested"');
  const answered = await press({ answer: 'interested' });
  expect([answered.status, answered.headers.get('location')]).toEqual([303, address]);
  expect(await given()).toEqual([{ kind: 'interested' }]);
  expect(await read()).toContain('De har svart at de er interesserte.');
});

test('a form without a reason comes back open, with what was typed, and changes nothing', async () => {
  const answered = await press({ remark: 'Vi ventar på <kommunestyret>' });
  const page = await answered.text();
  expect(answered.status).toBe(422);
  expect(page).toContain('Vi ventar på &lt;kommunestyret></textarea>');
  expect(page).toMatch(/<details open/);
  expect(await given()).toEqual([{ kind: 'interested' }]);
});

test('the answer can be changed to no with a reason, and the newest counts', async () => {
  expect((await press({ reason: 'time', remark: 'Møtet er i mai' })).status).toBe(303);
  expect(await given()).toEqual([{ kind: 'not_now', reason: 'time', remark: 'Møtet er i mai' }]);
  const page = await read();
  expect(page).toContain('De har svart «ikkje denne gongen».');
  expect(page).toContain('Svar på nytt');
  expect((await press({ answer: 'interested' })).status).toBe(303);
  expect(await given()).toEqual([{ kind: 'interested' }]);
});

test('another key opens nothing', async () => {
  const wrong = `${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`;
  expect((await anybody.request(`${origin}${wrong}`)).status).toBe(404);
});
