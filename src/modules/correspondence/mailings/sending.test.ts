import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../tests/support/committed-system.ts';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { noContributions } from '../../../platform/contribution.ts';
import { refused } from '../../../platform/result.ts';
import { changeTexts } from './change-texts.command.ts';
import { chooseForm } from './choose-form.command.ts';
import { fillField } from './fill-field.command.ts';
import type { LetterTexts } from './letter-text.ts';
import { mailingOf } from './mailings.query.ts';
import { moveMailing } from './move-mailing.command.ts';
import { municipalRecipients } from './municipal-recipients.query.ts';
import type { NewRecipient } from './recipient.ts';
import { retryLetters } from './retry-letters.command.ts';
import {
  prepareSample,
  sampleKind,
  sampleModule,
  sampleTexts,
  sendLetters,
} from './testing/sample-mailing.ts';
import type { SampleMailing } from './testing/sample-mailing.ts';

let place: CommittedSystem;
let system: CommandSystem;
let secretariat: Principal;
let senderId: number;
let all: NewRecipient[];

beforeAll(async () => {
  place = await committedSystem({ more: [sampleModule] });
  system = place.system;
  secretariat = await examplePerson(system, 'secretariat');
  senderId = await organisationId(system, 'ministry-local-government');
  place.clock.moveTo(Temporal.Instant.from('2011-03-01T11:00:00Z'));
  all = await municipalRecipients(system.database.read, '2011-03-01');
});
afterAll(() => place.close());
const numbered = (...numbers: string[]) => all.filter(({ number }) => numbers.includes(number ?? ''));

/** Prepare, and begin as the secretariat. */
async function begun(input: Omit<SampleMailing, 'senderId'>): Promise<number> {
  const prepared = await prepareSample(system, secretariat, { senderId, ...input });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusals));
  const mailingId = prepared.value.id;
  expect(await step(mailingId, 'begin')).toEqual({ ok: true, value: { state: 'sending' } });
  return mailingId;
}

const step = (mailingId: number, name: 'begin' | 'stop' | 'go_on', by = secretariat) =>
  moveMailing.run(system, by, { mailingId, kind: sampleKind, step: name });

async function followed(mailingId: number) {
  const { contributions = noContributions } = system;
  const found = await mailingOf(system.database.read, mailingId, contributions);
  if (!found) throw new Error('There is no such mailing');
  return found;
}

/** State, and of each letter: municipality, language, number in its case, status. */
async function follow(mailingId: number) {
  const { letters, mailing } = await followed(mailingId);
  return {
    state: mailing.state,
    letters: letters.map(({ recipient, reference, state }) => [
      recipient.number,
      state.lang,
      reference === null ? null : Number(reference.split('-')[1]),
      state.status,
    ]),
  };
}

async function sendAndFollow(mailingId: number) {
  await sendLetters(system, mailingId);
  return await follow(mailingId);
}

test('all municipalities of 1 March 2011, with the form of their decision and where it is known from', () => {
  expect(all).toHaveLength(430);
  const count = (form: string | undefined) => all.filter((each) => each.form?.form === form).length;
  expect([count('nb'), count('nn'), count('neutral'), count(undefined)]).toEqual([159, 114, 153, 4]);
  // What is known of 2015 is said to be so.
  expect(new Set(all.map(({ form }) => form?.asOf))).toEqual(new Set(['2015-10-29', undefined]));
});

test('letters go in their own form, in the order of the mailing, each with the number that follows', async () => {
  const recipients = numbered('0101', '0104', '1520', '1723');
  const mailingId = await begun({ recipients, choices: { neutral: 'nn' } });
  const reference = await sendAndFollow(mailingId);
  expect(reference).toEqual({
    state: 'finished',
    letters: [
      ['0101', 'nb', 1, 'to_download'],
      ['0104', 'nn', 2, 'to_download'],
      ['1520', 'nn', 3, 'to_download'],
      // Nobody knows its form, and the sender has not chosen; the others have gone.
      ['1723', null, null, 'not_sendable'],
    ],
  });

  await chooseForm.run(system, secretariat, { mailingId, about: 'unknown', language: 'nb' });
  await chooseForm.run(system, secretariat, { mailingId, about: 'neutral', language: 'nb' });
  expect(await step(mailingId, 'go_on')).toMatchObject({ ok: true });
  const { letters } = await sendAndFollow(mailingId);
  // What has gone keeps the language it went in.
  expect(letters.map(([, lang, number]) => [lang, number])).toEqual([
    ['nb', 1],
    ['nn', 2],
    ['nn', 3],
    ['nb', 4],
  ]);
});

test('a letter with a hole in it stays, with the name of what is missing; the others go', async () => {
  const recipients = numbered('0101', '1418', '0105');
  const texts = {
    ...sampleTexts,
    nb: withBody('{{organisasjonsnummer}}'),
    nn: withBody('{{organisasjonsnummer}}'),
  };
  const mailingId = await begun({ recipients, texts });
  expect((await sendAndFollow(mailingId)).letters).toEqual([
    ['0101', 'nb', 1, 'to_download'],
    ['0105', 'nb', 2, 'to_download'],
    ['1418', 'nn', null, 'not_sendable'],
  ]);
  const { letters } = await followed(mailingId);
  expect(letters.map(({ state }) => state.missing)).toEqual([[], [], ['organisasjonsnummer']]);

  const letterId = letters[2]?.id ?? 0;
  const fill = (values: Record<string, string>) =>
    fillField.run(system, secretariat, { letterId, kind: sampleKind, values });
  expect(await fill({ organisasjonsnummer: ' ' })).toEqual(
    refused({ code: 'required', field: 'organisasjonsnummer' }),
  );
  expect(await fill({ organisasjonsnummer: '000 000 000' })).toMatchObject({ ok: true });
  await step(mailingId, 'go_on');
  expect((await sendAndFollow(mailingId)).letters[2]).toEqual(['1418', 'nn', 3, 'to_download']);
  expect(await fill({ organisasjonsnummer: '1' })).toEqual(refused({ code: 'hasNumber' }));
});

test('a letter that cannot be drawn has failed with the reason, keeps its number, and is made when asked again', async () => {
  const [first, second] = numbered('0101', '0105');
  if (!first || !second) throw new Error('the register lacks them');
  const strange = { ...first, name: { nb: '漢 kommune', nn: '漢 kommune', en: '漢' } };
  const mailingId = await begun({ recipients: [strange, second] });
  expect((await sendAndFollow(mailingId)).letters.map(([, , number, status]) => [number, status])).toEqual([
    [1, 'failed'],
    [2, 'to_download'],
  ]);
  const [letter] = (await followed(mailingId)).letters;
  expect(letter?.failure).toEqual({ code: 'pdfUnknownSign', params: { signs: '漢' } });
  expect(await retryLetters.run(system, secretariat, { mailingId })).toEqual({
    ok: true,
    value: { count: 1 },
  });
  expect((await follow(mailingId)).letters[0]).toEqual(['0101', 'nb', 1, 'numbered']);
  await sendLetters(system, mailingId);
  // The reason has not gone away; nothing else has changed.
  expect(await follow(mailingId)).toEqual({
    state: 'finished',
    letters: [
      ['0101', 'nb', 1, 'failed'],
      ['0105', 'nb', 2, 'to_download'],
    ],
  });
  expect(await retryLetters.run(system, { kind: 'system', id: 'test' }, { mailingId })).toEqual(
    refused({ code: 'notYours' }),
  );
});

test('stopped, nothing more is made; gone on with, the rest is', async () => {
  const mailingId = await begun({ recipients: numbered('0101', '0105') });
  expect(await step(mailingId, 'stop')).toMatchObject({ ok: true });
  expect(await sendAndFollow(mailingId)).toEqual({
    state: 'stopped',
    letters: [
      ['0101', 'nb', null, 'ready'],
      ['0105', 'nb', null, 'ready'],
    ],
  });
  expect(await step(mailingId, 'stop')).toEqual(refused({ code: 'notNow' }));
  expect(await step(mailingId, 'begin')).toEqual(refused({ code: 'notNow' }));
  await step(mailingId, 'go_on');
  expect(await sendAndFollow(mailingId)).toMatchObject({ state: 'finished' });
});

test('two workers on one mailing make each letter once', async () => {
  const recipients = all.filter(({ form }) => form?.form === 'nb').slice(0, 12);
  const mailingId = await begun({ recipients });
  await Promise.all([sendLetters(system, mailingId), sendLetters(system, mailingId)]);
  const { letters } = await followed(mailingId);
  expect(letters.map(({ reference, state }) => [reference?.split('-')[1], state.status])).toEqual(
    recipients.map((_, index) => [String(index + 1), 'to_download']),
  );
  expect(new Set(letters.map(({ versionId }) => versionId)).size).toBe(12);
});

test('words are final when a mailing has begun; before that every writing is kept', async () => {
  const prepared = await prepareSample(system, secretariat, { senderId, recipients: numbered('0101') });
  const mailingId = prepared.ok ? prepared.value.id : 0;
  const change = (texts: LetterTexts, by = secretariat) =>
    changeTexts.run(system, by, { mailingId, kind: sampleKind, texts });
  const words = { ...sampleTexts, nb: { ...withBody('Nytt'), title: 'Til {{komune}}' } };
  expect(await change(words)).toEqual(
    refused({ code: 'unknownField', field: 'nb.title', params: { name: 'komune' } }),
  );
  expect(await change({ nb: withBody('Nytt') })).toEqual(
    refused(...['title', 'firstLine', 'body'].map((part) => ({ code: 'textMissing', field: `nn.${part}` }))),
  );
  expect(await change({ ...sampleTexts, nb: withBody('Nytt') })).toEqual({ ok: true, value: { number: 2 } });
  await step(mailingId, 'begin');
  expect(await change(sampleTexts)).toEqual(refused({ code: 'hasBegun' }));
  expect((await followed(mailingId)).mailing.texts.nb?.body).toBe('Nytt');
});

test('a mailing is not begun by strangers, without a choice for the neutral, or with nothing to send', async () => {
  const prepare = async (input: Omit<SampleMailing, 'senderId'>) => {
    const prepared = await prepareSample(system, secretariat, { senderId, ...input });
    return prepared.ok ? prepared.value.id : 0;
  };
  const neutral = await prepare({ recipients: numbered('0104') });
  expect(await step(neutral, 'begin')).toEqual(refused({ code: 'chooseForm', field: 'neutral' }));
  const mayor = await examplePerson(system, 'mayor');
  expect(await step(neutral, 'begin', mayor)).toEqual(refused({ code: 'notYours' }));
  const unknown = await prepare({ recipients: numbered('1723') });
  expect(await step(unknown, 'begin')).toEqual(refused({ code: 'nothingToSend' }));
  expect(await step(0, 'begin')).toEqual(refused({ code: 'noSuchMailing' }));
  const twice = numbered('0101');
  expect(await prepareSample(system, secretariat, { senderId, recipients: [...twice, ...twice] })).toEqual(
    refused({ code: 'sameRecipientTwice' }),
  );
  expect(await prepareSample(system, secretariat, { senderId, recipients: [] })).toEqual(
    refused({ code: 'noRecipients' }),
  );
});

function withBody(body: string) {
  return { title: 'Invitasjon til {{kommune}}', firstLine: 'Til postmottaket: til leiinga.', body };
}
