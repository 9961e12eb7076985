import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../../tests/support/example-person.ts';
import { signIn } from '../../../../tests/support/sign-in.ts';
import type { Browser } from '../../../../tests/support/sign-in.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { parseStart } from '../../../platform/clock.ts';
import { contribute } from '../../../platform/contribution.ts';
import { createLog } from '../../../platform/log.ts';
import { decodeHeader, decodePlain } from '../../../platform/mail/testing/decode.ts';
import { startMailServer } from '../../../platform/mail/testing/mail-server.ts';
import type { MailServer } from '../../../platform/mail/testing/mail-server.ts';
import { emptyOutbox, lanes } from '../../../platform/mail/send-mails.ts';
import { openDelivery, smtpSettings } from '../../../platform/mail/smtp.ts';
import { defineModule } from '../../../platform/module.ts';
import { signKind, signWords } from '../example.ts';
import { closeTasksAbout, openTask } from '../store.ts';
import { taskKinds } from '../task-kind.ts';
import { asOwner } from '../testing/example-module.ts';
import { sendRemindersJob } from './send-reminders.job.ts';

let app: TestApp;
let server: MailServer;

beforeAll(async () => {
  // Kinds of tasks, and people as identity knows them.
  app = await testApp({
    more: [defineModule({ name: 'kinds', contributions: contribute(taskKinds, signKind) })],
  });
  server = await startMailServer();
});
afterAll(() => server.close());

const context = () => ({
  system: app.system,
  by: { kind: 'system', id: 'test' } as const,
  log: createLog('silent'),
  dataDir: '',
  signal: new AbortController().signal,
});

/** Empty the outbox against the real server, and answer what has come there since the last time. */
async function delivered() {
  const settings = smtpSettings(server.url, 'https://saman.example');
  await emptyOutbox(context(), () => openDelivery(settings, lanes, { silence: 3000, whole: 10_000 }));
  return server.received.splice(0).map(({ to, message }) => {
    const [head = '', ...body] = message.split('\r\n\r\n');
    const subject = /^Subject: ([^]*?)\r\n(?!\s)/m.exec(head)?.[1] ?? '';
    return { to, subject: decodeHeader(subject), text: decodePlain(body.join('\r\n\r\n'), message) };
  });
}

const give = (browser: Browser, address: string, language: string) =>
  browser.post('/nn/profile/address', { do: 'give', address, language });

/** Press the button of the page the link leads to. */
const confirm = (browser: Browser, link: string) => {
  const [path = '', token = ''] = link.split('?token=');
  return browser.post(path, { token });
};

/** Something to sign for both heads of the municipality, a week before its date. */
async function remind(): Promise<void> {
  app.clock.moveTo(parseStart('2026-11-21'));
  const fjordvik = await organisationId(app.system, 'example-fjordvik');
  await asOwner(app.system, async (tx) => {
    // What the example application waits for is put aside.
    const open = tx.db.selectFrom('tasks.task').select('object').distinct();
    for (const { object } of await open.where('closed_at', 'is', null).execute())
      await closeTasksAbout(tx, object, { kind: 'system', id: 'test' });
    for (const role of ['mayor', 'chief_executive'])
      await openTask(tx, {
        key: `sign:${role}`,
        kind: signKind,
        words: signWords('Nærvær'),
        assignee: { organisationId: fjordvik, role },
        object: 'example.application:31',
        path: '/applications/31/signature',
        dueOn: '2026-12-09',
      });
  });
  app.clock.moveTo(parseStart('2026-12-02'));
  await sendRemindersJob.handle(context(), {});
}

test('a reminder reaches whoever has confirmed an address, in the language chosen, and nobody else', () =>
  app.isolated(async () => {
    const mayor = await signIn(app, 'mayor', { back: '/nn/my' });
    expect((await give(mayor, 'ordforar@eksempel.no', 'nb')).status).toBe(200);
    expect(mayor.address).toBe('/nn/profile/address');
    const [letter, ...others] = await delivered();
    expect(others).toEqual([]);
    expect([letter?.to, letter?.subject]).toEqual([
      'ordforar@eksempel.no',
      'Bekreft e-postadressen din i Saman',
    ]);
    const link = /\/nb\/profile\/address\/confirmation\?token=[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? '';

    // Looking at the link, as a mail program may, confirms nothing.
    expect(await (await mayor.get(link)).text()).toContain('Ja, det er min adresse');
    await (
      await signIn(app, 'chief-executive')
    ).post('/nn/profile/address', {
      do: 'give',
      address: 'direktor@eksempel.no',
      language: 'nn',
    });
    expect((await delivered()).map(({ to }) => to)).toEqual(['direktor@eksempel.no']);

    expect((await confirm(mayor, link)).status).toBe(200);
    expect(mayor.address).toBe('/nb/profile/address');
    await remind();
    expect((await delivered()).map(({ to, subject }) => [to, subject])).toEqual([
      ['ordforar@eksempel.no', 'Signer søknaden «Nærvær» – frist 9. desember 2026'],
      ['ordforar@eksempel.no', 'Én ting venter på deg'],
    ]);
    expect(app.takeErrors()).toEqual([]);
  }));

test('nothing but the link comes to an address that is not confirmed, or is removed after it was', () =>
  app.isolated(async () => {
    const mayor = await signIn(app, 'mayor');
    await give(mayor, 'ordforar@eksempel.no', 'nn');
    const [letter] = await delivered();
    const link = /\/nn\/profile\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    await confirm(mayor, link);
    await mayor.post('/nn/profile/address', { do: 'remove' });
    await remind();
    expect(await delivered()).toEqual([]);
  }));
