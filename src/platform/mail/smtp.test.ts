import { expect, test } from 'vitest';
import { messageId, smtpSettings } from './smtp.ts';

test('the address of the mail server says how it is reached, and who sends', () => {
  expect(smtpSettings('smtps://saman:p%40ss@smtp.example?from=post@ks.no', 'https://saman.example')).toEqual({
    host: 'smtp.example',
    port: 465,
    secure: true,
    auth: { user: 'saman', pass: 'p@ss' },
    sender: 'post@ks.no',
  });
  expect(smtpSettings('smtp://localhost:1025', 'http://127.0.0.1:3000')).toEqual({
    host: 'localhost',
    port: 1025,
    secure: false,
    auth: undefined,
    sender: 'saman@localhost',
  });
});

test('nothing in it can switch the check of certificates off', () => {
  expect(() =>
    smtpSettings('smtps://smtp.example?tls.rejectUnauthorized=false', 'https://saman.example'),
  ).toThrow('SMTP_URL has a parameter Saman does not know: tls.rejectUnauthorized.');
});

test('a sender that is no address stops the start', () => {
  expect(() => smtpSettings('smtps://smtp.example?from=Saman', 'https://saman.example')).toThrow(
    'SMTP_URL: "Saman" is not an address mails can come from.',
  );
});

test('a mail keeps its Message-ID through every try', () => {
  const id = messageId('reminder:17:2026-12-01', 'saman@saman.example');
  expect(id).toBe(messageId('reminder:17:2026-12-01', 'post@saman.example'));
  expect(id).toMatch(/^<[0-9a-f]{40}@saman\.example>$/);
  expect(id).not.toBe(messageId('reminder:18:2026-12-01', 'saman@saman.example'));
});
