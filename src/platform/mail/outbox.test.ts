import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  mailsAbout,
  mailsTo,
  mailsWaitingForAPerson,
  mailsWithKeys,
  mailStatusesAbout,
  mailStatusOf,
} from './outbox.ts';
import { sendAllAgain } from './send-all-again.command.ts';
import { sendAgain } from './send-again.command.ts';
import { testOutbox } from './testing/outbox.ts';
import type { TestOutbox } from './testing/outbox.ts';

let outbox: TestOutbox;

beforeAll(async () => {
  outbox = await testOutbox();
});

afterEach(async () => {
  outbox.enqueued.length = 0;
  outbox.audited.length = 0;
  await outbox.db.asOwner(
    'truncate platform.mail, platform.mail_attempt, platform.mail_attachment restart identity cascade',
  );
});

afterAll(() => outbox.db.drop());

const person = { kind: 'person', id: '7' } as const;

test('the same key twice is one mail, as it was first written', async () => {
  const first = { to: 'ola@ks.no', key: 'k', data: { subject: 'Første', text: 'a' } };
  expect(
    await outbox.queue(first, { ...first, to: 'kari@ks.no', data: { subject: 'Andre', text: 'b' } }),
  ).toEqual([
    { ok: true, value: { id: 1, isNew: true } },
    { ok: true, value: { id: 1, isNew: false } },
  ]);
  expect(await mailStatusOf(outbox.db.database.read, 'k')).toMatchObject({
    key: 'k',
    recipient: 'ola@ks.no',
    subject: 'Første',
    status: 'waiting',
    attempts: 0,
    endedAt: null,
    answer: null,
  });
});

test('many mails of one command knock once on the door of the outbox', async () => {
  await outbox.queue({ to: 'ola@ks.no' }, { to: 'kari@ks.no' });
  expect(outbox.enqueued).toEqual([{ name: 'platform.send-mails', data: {} }]);
});

test('an address with a line break is refused, and nothing is queued', async () => {
  expect(await outbox.queue({ to: 'ola@ks.no\r\nBcc: all@ks.no' })).toEqual([
    { ok: false, refusals: [{ code: 'notAnAddress', field: 'to' }] },
  ]);
  expect(await outbox.statuses()).toEqual({});
});

test.each([
  ['mail_has_one_plain_address', { recipient: 'ola@ks.no\r\nBcc: all@ks.no' }],
  ['mail_has_one_plain_address', { recipient: 'ola@ks.no,kari@ks.no' }],
  ['mail_subject_is_one_line', { subject: 'Hei\r\nBcc: all@ks.no' }],
  ['mail_always_has_plain_text', { text_body: '' }],
])('the database itself refuses it: %s', async (constraint, changes) => {
  const insert = outbox.db.database.write
    .insertInto('platform.mail')
    .values({
      key: 'k',
      kind: 'test.note',
      recipient: 'ola@ks.no',
      language: 'nb',
      subject: 'Hei',
      text_body: 'Hei',
      object: 'test.thing:1',
      audience: 'person:1',
      ...changes,
    })
    .execute();
  await expect(insert).rejects.toThrow(constraint);
});

test('without a mail server everything is held and shown, and sent only when a person says so', async () => {
  await outbox.queue({ to: 'ola@ks.no', key: 'a' }, { to: 'kari@ks.no', key: 'b', audience: 'person:13' });
  await outbox.send();
  expect(await outbox.statuses()).toEqual({ a: 'held', b: 'held' });
  const waiting = await mailsWaitingForAPerson(outbox.db.database.read, 10);
  expect(waiting.map(({ key }) => key)).toEqual(['a', 'b']);
  outbox.enqueued.length = 0;

  expect(await sendAgain.run(outbox.system, person, { key: 'a' })).toEqual({ ok: true, value: { id: 1 } });
  expect(await outbox.statuses()).toEqual({ a: 'waiting', b: 'held' });
  expect(outbox.enqueued).toEqual([{ name: 'platform.send-mails', data: {} }]);
  expect(outbox.audited).toEqual([
    {
      actor: 'person:7',
      action: 'platform/send-mail-again',
      object: 'platform.mail:1',
      data: { was: 'held' },
    },
  ]);
});

test('only a person may have a mail sent again, and only one that is not on its way or there', async () => {
  await outbox.queue({ to: 'ola@ks.no', key: 'a' });
  const again = (by: Parameters<typeof sendAgain.run>[1], key: string) =>
    sendAgain.run(outbox.system, by, { key });
  const refusal = (code: string) => ({ ok: false, refusals: [{ code }] });
  expect(await again({ kind: 'system', id: 'test' }, 'a')).toEqual(refusal('onlyAPerson'));
  expect(await again(person, 'b')).toEqual(refusal('noSuchMail'));
  expect(await again(person, 'a')).toEqual(refusal('onItsWay'));
  await outbox.db.asOwner(`update platform.mail set status = 'sent', next_try_at = null`);
  expect(await again(person, 'a')).toEqual(refusal('alreadySent'));
});

test('everything that is held about one thing is sent when a person says so, and nothing in doubt', async () => {
  await outbox.queue(
    { to: 'ola@ks.no', key: 'a', object: 'test.thing:1' },
    { to: 'ola@ks.no', key: 'b', object: 'test.thing:1' },
    { to: 'ola@ks.no', key: 'c', object: 'test.thing:1' },
    { to: 'ola@ks.no', key: 'd', object: 'test.thing:2' },
  );
  await outbox.db.asOwner(
    `update platform.mail set status = case key when 'c' then 'uncertain' else 'held' end, next_try_at = null`,
  );
  outbox.enqueued.length = 0;
  const all = { object: 'test.thing:1', status: 'held' } as const;
  expect(await sendAllAgain.run(outbox.system, { kind: 'system', id: 'test' }, all)).toEqual({
    ok: false,
    refusals: [{ code: 'onlyAPerson' }],
  });
  expect(await sendAllAgain.run(outbox.system, person, all)).toEqual({ ok: true, value: { count: 2 } });
  expect(await outbox.statuses()).toEqual({ a: 'waiting', b: 'waiting', c: 'uncertain', d: 'held' });
  expect(outbox.enqueued).toEqual([{ name: 'platform.send-mails', data: {} }]);
  expect(outbox.audited).toEqual([
    {
      actor: 'person:7',
      action: 'platform/send-all-mails-again',
      object: 'test.thing:1',
      data: { was: 'held', mails: 2 },
    },
  ]);
  expect(await mailStatusesAbout(outbox.db.database.read, 'test.thing:1')).toEqual(
    new Map([
      ['a', 'waiting'],
      ['b', 'waiting'],
      ['c', 'uncertain'],
    ]),
  );
  expect((await mailsWithKeys(outbox.db.database.read, ['a', 'd'])).map(({ key }) => key).toSorted()).toEqual(
    ['a', 'd'],
  );
});

test('whoever knocks itself is not knocked for', async () => {
  await outbox.queue({ to: 'ola@ks.no', knock: false });
  expect(outbox.enqueued).toEqual([]);
});

test('mails are found by whom they are for and what they are about', async () => {
  await outbox.queue(
    { to: 'ola@ks.no', key: 'a', object: 'test.thing:1' },
    { to: 'ola@ks.no', key: 'b', object: 'test.thing:2' },
    { to: 'kari@ks.no', key: 'c', object: 'test.thing:1', audience: 'person:13' },
  );
  const { read } = outbox.db.database;
  const keys = (mails: readonly { key: string }[]) => mails.map(({ key }) => key);
  expect(keys(await mailsTo(read, 'person:12', 10))).toEqual(['b', 'a']);
  expect(keys(await mailsTo(read, 'person:12', 1))).toEqual(['b']);
  expect(keys(await mailsAbout(read, ['test.thing:1']))).toEqual(['a', 'c']);
  expect(keys(await mailsAbout(read, []))).toEqual([]);
});
