import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { assemble, contribute } from '../contribution.ts';
import { attachmentLoaders } from './attachments.ts';
import { mailStatusOf } from './outbox.ts';
import { messageId, openDelivery, smtpSettings } from './smtp.ts';
import { settleMail, takeMail } from './steps.ts';
import { sendAgain } from './send-again.command.ts';
import { decodeHeader, decodePlain } from './testing/decode.ts';
import { startMailServer, startSilentServer } from './testing/mail-server.ts';
import type { MailServer } from './testing/mail-server.ts';
import { testOutbox } from './testing/outbox.ts';
import type { TestOutbox } from './testing/outbox.ts';

const by = { kind: 'system', id: 'test' } as const;
const person = { kind: 'person', id: '7' } as const;

let outbox: TestOutbox;
let server: MailServer;

beforeAll(async () => {
  const loader = {
    owner: 'test',
    load: (_: unknown, id: string) =>
      id === '1'
        ? Promise.resolve({ content: Buffer.from('%PDF-1.7 letter'), contentType: 'application/pdf' })
        : Promise.reject(new Error(`There is no file ${id}.`)),
  };
  outbox = await testOutbox(assemble(contribute(attachmentLoaders, loader)));
  server = await startMailServer();
});

afterEach(async () => {
  server.received.length = 0;
  await outbox.db.asOwner(
    'truncate platform.mail, platform.mail_attempt, platform.mail_attachment restart identity cascade',
  );
});

afterAll(async () => {
  await server.close();
  await outbox.db.drop();
});

test('two hundred mails arrive exactly once each, also when two processes send', async () => {
  const addresses = Array.from({ length: 200 }, (_, index) => `ok.${index}@fjellvik.no`);
  await outbox.queue(...addresses.map((to) => ({ to })));
  await Promise.all([outbox.send(server.url), outbox.send(server.url)]);
  expect(server.received.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
  expect(await outbox.statuses()).toEqual(Object.fromEntries(addresses.map((to) => [to, 'sent'])));
  await outbox.send(server.url);
  expect(server.received).toHaveLength(200);
}, 30_000);

test('in a round with troubles of all kinds, nobody gets a mail twice and nothing is lost', async () => {
  const moods = ['ok', 'ok', 'ok', 'cut', 'ok', 'mute', 'unknown', 'ok', 'spam', 'full'];
  const addresses = Array.from(
    { length: 60 },
    (_, index) => `${moods[index % moods.length]}.${index}@fjellvik.no`,
  );
  await outbox.queue(...addresses.map((to) => ({ to })));
  await outbox.send(server.url);
  const fate = {
    ok: 'sent',
    cut: 'uncertain',
    mute: 'uncertain',
    unknown: 'failed',
    spam: 'failed',
    full: 'waiting',
  };
  const fateOf = (to: string) => fate[to.split('.')[0] as keyof typeof fate];
  expect(await outbox.statuses()).toEqual(Object.fromEntries(addresses.map((to) => [to, fateOf(to)])));
  expect(server.received.map(({ to }) => to).toSorted()).toEqual(
    addresses.filter((to) => /^(ok|mute)/.test(to)).toSorted(),
  );
}, 20_000);

test('what arrives is what was written, marked as sent by a machine', async () => {
  await outbox.queue({
    to: 'ok.kari@målselv.no',
    key: 'note:1',
    data: { subject: 'Påminning: «Nærvær»', text: 'Šuoŋŋil – æøå\n.\nSlutt.\n' },
    silencePath: '/my/notifications',
    attachments: [{ fileName: 'Søknad nr. 1.pdf', reference: 'test:1' }],
  });
  await outbox.send(server.url);
  const [mail] = server.received;
  const [head = '', ...body] = (mail?.message ?? '').split('\r\n\r\n');
  const headers = Object.fromEntries(
    head
      .replaceAll('\r\n ', ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  expect(headers).toMatchObject({
    From: 'Saman <saman@saman.example>',
    To: 'ok.kari@xn--mlselv-iua.no',
    'Message-ID': messageId('note:1', 'saman@saman.example'),
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': '<https://saman.example/nn/my/notifications>',
  });
  expect(decodeHeader(headers['Subject'] ?? '')).toBe('Påminning: «Nærvær»');
  const rest = body.join('\r\n\r\n');
  expect(rest).toContain(Buffer.from('%PDF-1.7 letter').toString('base64'));
  expect(rest).toMatch(/Content-Type: application\/pdf/);
  const [, plain = ''] = /text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(rest) ?? [];
  expect(decodePlain(plain, rest)).toBe('Šuoŋŋil – æøå\n.\nSlutt.\n');
});

test('each kind of trouble leaves the mail in the right state, and received + uncertain is all', async () => {
  const moods = ['unknown', 'busy', 'away', 'spam', 'full', 'cut', 'mute', 'hang', 'ok'];
  const long = { subject: 'Lang', text: 'Søknaden er lang. '.repeat(20_000) };
  // One at a time: a server that goes away ends the round, and the rest must still be tried.
  for (const mood of moods) {
    await outbox.queue({ to: `${mood}.x@fjellvik.no`, key: mood, data: long });
    await outbox.send(server.url);
  }
  expect(await outbox.statuses()).toEqual({
    unknown: 'failed',
    busy: 'waiting',
    away: 'waiting',
    spam: 'failed',
    full: 'waiting',
    cut: 'uncertain',
    mute: 'uncertain',
    hang: 'uncertain',
    ok: 'sent',
  });
  expect(server.received.map(({ to }) => to)).toEqual([
    'mute.x@fjellvik.no',
    'hang.x@fjellvik.no',
    'ok.x@fjellvik.no',
  ]);
  expect(await mailStatusOf(outbox.db.database.read, 'unknown')).toMatchObject({
    status: 'failed',
    attempts: 1,
    answer: expect.stringContaining('550 No such mailbox') as string,
  });
  // Whatever the reason, nothing in doubt goes out again, however often the job runs.
  await outbox.hurry();
  await outbox.send(server.url);
  expect(server.received).toHaveLength(3);
  const { cut, mute, hang, unknown, spam } = await outbox.statuses();
  expect({ cut, mute, hang, unknown, spam }).toEqual({
    cut: 'uncertain',
    mute: 'uncertain',
    hang: 'uncertain',
    unknown: 'failed',
    spam: 'failed',
  });
}, 30_000);

test('a postponed mail waits, is tried again, and fails for good after ten tries', async () => {
  await outbox.queue({ to: 'busy.x@fjellvik.no', key: 'busy' });
  await outbox.send(server.url);
  await outbox.send(server.url);
  expect(await mailStatusOf(outbox.db.database.read, 'busy')).toMatchObject({
    status: 'waiting',
    attempts: 1,
  });
  for (let round = 2; round <= 10; round += 1) {
    await outbox.hurry();
    await outbox.send(server.url);
  }
  expect(await mailStatusOf(outbox.db.database.read, 'busy')).toMatchObject({
    status: 'failed',
    attempts: 10,
  });
}, 30_000);

test.each([
  ['says nothing', undefined, ''],
  ['greets for ever', '220-wait\r\n', ''],
  ['never comes to an end', '250-wait\r\n', '220 Welcome\r\n'],
])(
  'a server that %s holds nothing up for long, and the others are not tried',
  async (_, line, greeting) => {
    const silent = await startSilentServer(line, greeting);
    await outbox.queue(...Array.from({ length: 12 }, (_, index) => ({ to: `ok.${index}@fjellvik.no` })));
    const begun = performance.now();
    await outbox.send(silent.url, { silence: 500, whole: 1500 });
    expect(performance.now() - begun).toBeLessThan(5000);
    silent.close();
    const { rows } = await attempts();
    expect(rows).toEqual([
      { tries: 0, mails: 8 },
      { tries: 1, mails: 4 },
    ]);
    await outbox.hurry();
    await outbox.send(server.url);
    expect(server.received).toHaveLength(12);
  },
  30_000,
);

test('a server nobody answers for leaves everything waiting', async () => {
  await outbox.queue({ to: 'ok.1@fjellvik.no', key: 'one' });
  await outbox.send('smtp://127.0.0.1:1');
  expect(await mailStatusOf(outbox.db.database.read, 'one')).toMatchObject({
    status: 'waiting',
    answer: expect.stringContaining('ECONNREFUSED') as string,
  });
});

test('a process that ends while it sends leaves doubt, not a second mail', async () => {
  await outbox.queue({ to: 'ok.1@fjellvik.no', key: 'one' });
  const taken = await takeMail.run(outbox.system, by, {});
  if (!taken.ok || taken.value === null) throw new Error('nothing was taken');
  await outbox.send(server.url);
  expect(await outbox.statuses()).toEqual({ one: 'sending' });
  await outbox.db.asOwner(
    `update platform.mail_attempt set lease_until = clock_timestamp() - interval '1 s'`,
  );
  await outbox.send(server.url);
  await outbox.send(server.url);
  expect(server.received).toEqual([]);
  expect(await mailStatusOf(outbox.db.database.read, 'one')).toMatchObject({
    status: 'uncertain',
    attempts: 1,
    answer: 'The process that sent it ended.',
  });

  // It was only slow: a clear answer is better than doubt.
  const sent = { result: 'sent', answer: '250 Taken', serverAway: false } as const;
  expect(await settleMail.run(outbox.system, by, { mail: taken.value, outcome: sent })).toEqual({
    ok: true,
    value: 'sent',
  });
  expect(await outbox.statuses()).toEqual({ one: 'sent' });
});

test('an answer that comes after a person had the mail sent again changes nothing', async () => {
  await outbox.queue({ to: 'ok.1@fjellvik.no', key: 'one' });
  const taken = await takeMail.run(outbox.system, by, {});
  if (!taken.ok || taken.value === null) throw new Error('nothing was taken');
  await outbox.db.asOwner(
    `update platform.mail_attempt set lease_until = clock_timestamp() - interval '1 s'`,
  );
  await outbox.send(server.url);
  await sendAgain.run(outbox.system, person, { key: 'one' });
  const late = { result: 'postponed', answer: 'too late', serverAway: false } as const;
  expect(await settleMail.run(outbox.system, by, { mail: taken.value, outcome: late })).toEqual({
    ok: true,
    value: null,
  });
  await outbox.send(server.url);
  expect(await outbox.statuses()).toEqual({ one: 'sent' });
  expect(server.received).toHaveLength(1);
});

test('a file that cannot be had postpones the mail, and the server never hears of it', async () => {
  await outbox.queue({
    to: 'ok.1@fjellvik.no',
    key: 'one',
    attachments: [{ fileName: 'Brev.pdf', reference: 'test:2' }],
  });
  await outbox.send(server.url);
  expect(await mailStatusOf(outbox.db.database.read, 'one')).toMatchObject({
    status: 'waiting',
    answer: 'There is no file 2.',
  });
  expect(server.received).toEqual([]);
});

test('a server whose certificate nobody vouches for gets nothing', async () => {
  const stranger = await startMailServer({ starttls: true });
  await outbox.queue({ to: 'ok.1@fjellvik.no', key: 'one' });
  await outbox.send(stranger.url);
  await stranger.close();
  expect(stranger.received).toEqual([]);
  expect(await mailStatusOf(outbox.db.database.read, 'one')).toMatchObject({
    status: 'waiting',
    answer: expect.stringContaining('certificate') as string,
  });
});

test('a server without encryption elsewhere than on this machine gets neither password nor mail', async () => {
  const settings = smtpSettings(server.url.replace('://', '://saman:secret@'), 'https://saman.example');
  await outbox.queue({ to: 'ok.1@fjellvik.no', key: 'one' });
  const taken = await takeMail.run(outbox.system, by, {});
  if (!taken.ok || taken.value === null) throw new Error('nothing was taken');
  // The same server under a name that is not this machine's own.
  const elsewhere = openDelivery({ ...settings, host: '127.0.0.2' }, 1, { silence: 500, whole: 1500 });
  expect(await elsewhere.deliver(taken.value, [])).toMatchObject({ result: 'postponed', serverAway: true });
  elsewhere.close();
  expect(server.received).toEqual([]);
});

async function attempts() {
  const rows = await outbox.db.database.read
    .selectFrom('platform.mail')
    .select(({ fn }) => ['tries', fn.countAll<number>().as('mails')])
    .groupBy('tries')
    .orderBy('tries')
    .execute();
  return { rows };
}
