import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../tests/support/committed-system.ts';
import { composeApp } from '../../../../tests/support/composed-app.ts';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { noContributions } from '../../../platform/contribution.ts';
import { createLog } from '../../../platform/log.ts';
import { emptyOutbox, lanes } from '../../../platform/mail/send-mails.ts';
import { openDelivery, smtpSettings } from '../../../platform/mail/smtp.ts';
import { startMailServer } from '../../../platform/mail/testing/mail-server.ts';
import type { MailServer } from '../../../platform/mail/testing/mail-server.ts';
import { behalfField } from '../../../platform/principal.ts';
import { importAddresses } from './import-addresses.command.ts';
import { mailingOf } from './mailings.query.ts';
import { moveMailing } from './move-mailing.command.ts';
import { municipalRecipients } from './municipal-recipients.query.ts';
import {
  jobContext,
  prepareSample,
  sampleKind,
  sampleModule,
  sendLetters,
} from './testing/sample-mailing.ts';

let place: CommittedSystem;
let server: MailServer;

beforeAll(async () => {
  place = await committedSystem({ more: [sampleModule] });
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await place.close();
});

test('a mail server that refuses, drops the line or keeps silent stops none of the others', async () => {
  const { system } = place;
  const secretariat = await examplePerson(system, 'secretariat');
  const senderId = await organisationId(system, 'ministry-local-government');
  const today = system.clock.today();
  // The mood of the mail server goes by the first word of the address.
  const moods = ['ok', 'unknown', 'cut', 'mute', 'hang', 'busy', 'spam'];
  const all = await municipalRecipients(system.database.read, today);
  const recipients = all.filter(({ form }) => form?.form === 'nn').slice(0, moods.length);
  const rows = recipients.map(({ number }, index) => ({
    row: index + 2,
    number: number ?? '',
    email: `${moods[index]}.post@letters.example.invalid`,
    source: 'test',
  }));
  const file = { fileName: 'test.csv', sha256: 'b'.repeat(64), validFrom: today, rows, dryRun: false };
  expect(await importAddresses.run(system, secretariat, file)).toMatchObject({ ok: true });
  const prepared = await prepareSample(system, secretariat, { senderId, recipients });
  const mailingId = prepared.ok ? prepared.value.id : 0;
  await moveMailing.run(system, secretariat, { mailingId, kind: sampleKind, step: 'begin' });
  await sendLetters(system, mailingId);

  // Without a mail server everything is held, until a person wants it sent.
  await emptyOutbox(jobContext(system), undefined);
  const statuses = async () => {
    const found = await mailingOf(system.database.read, mailingId, system.contributions ?? noContributions);
    return found?.letters.map(({ state }) => state.status);
  };
  expect(await statuses()).toEqual(moods.map(() => 'held'));
  const app = composeApp(system, { log: createLog('silent'), principal: secretariat });
  const page = `http://localhost/nn/mailings/${mailingId}`;
  const post = (address: string, form: Record<string, string>) =>
    app.request(address, {
      method: 'POST',
      headers: { Origin: 'http://localhost' },
      body: new URLSearchParams({ [behalfField]: secretariat.acting?.id ?? '', ...form }),
    });
  expect((await post(page, { do: 'sendHeld' })).status).toBe(303);

  const settings = smtpSettings(server.url, 'https://saman.example');
  const send = () =>
    emptyOutbox(jobContext(system), () => openDelivery(settings, lanes, { silence: 1_500, whole: 6_000 }));
  await send();
  expect(await statuses()).toEqual([
    'sent',
    'failed',
    'uncertain',
    'uncertain',
    'uncertain',
    'waiting',
    'failed',
  ]);
  // What the server said stands on the page.
  const html = await (await app.request(page)).text();
  expect([html.includes('No such mailbox'), html.includes('Not wanted')]).toEqual([true, true]);

  // Nothing that may have arrived is sent again by itself.
  const received = () => server.received.map(({ to }) => to.slice(0, to.indexOf('.'))).toSorted();
  expect(received()).toEqual(['hang', 'mute', 'ok']);
  await send();
  expect(received()).toEqual(['hang', 'mute', 'ok']);
}, 60_000);
