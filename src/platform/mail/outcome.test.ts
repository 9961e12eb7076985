import { expect, test } from 'vitest';
import { judgeFailure, nextStep } from './outcome.ts';

test.each([
  ['the recipient is unknown', { code: 'EENVELOPE', responseCode: 550, begun: false }, 'refused', false],
  ['the mailbox is busy', { code: 'EENVELOPE', responseCode: 450, begun: false }, 'postponed', false],
  ['an envelope fault without an answer', { code: 'EENVELOPE', begun: false }, 'postponed', false],
  ['nobody listens', { code: 'ESOCKET', begun: false }, 'postponed', true],
  ['the server is silent', { code: 'ETIMEDOUT', begun: false }, 'postponed', true],
  ['the password is wrong', { code: 'EAUTH', responseCode: 535, begun: false }, 'postponed', true],
  ['the line broke in the message', { code: 'ECONNECTION', begun: true }, 'uncertain', false],
  ['no answer after the message', { code: 'ETIMEDOUT', begun: true }, 'uncertain', false],
  [
    'half an answer and a broken line',
    { code: 'ECONNECTION', responseCode: 451, begun: true },
    'uncertain',
    false,
  ],
  ['the message is refused', { code: 'EMESSAGE', responseCode: 554, begun: true }, 'refused', false],
  ['the message is not taken now', { code: 'EMESSAGE', responseCode: 452, begun: true }, 'postponed', false],
] as const)('%s', (message, failure, result, serverAway) => {
  expect(judgeFailure({ message, ...failure })).toEqual({ result, answer: message, serverAway });
});

test('a postponed mail is tried again after longer and longer pauses, then given to a person', () => {
  const steps = Array.from({ length: 10 }, (_, index) => nextStep('postponed', index + 1));
  expect(steps.map(({ pause }) => pause)).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440, null]);
  expect(steps.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 9 }, () => 'waiting'),
    'failed',
  ]);
});

test('what is settled is not tried again', () => {
  expect(nextStep('sent', 1)).toEqual({ status: 'sent', pause: null });
  expect(nextStep('uncertain', 1)).toEqual({ status: 'uncertain', pause: null });
  expect(nextStep('refused', 1)).toEqual({ status: 'failed', pause: null });
});
