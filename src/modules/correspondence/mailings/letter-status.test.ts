import { expect, test } from 'vitest';
import { countStatuses, statusOf } from './letter-status.ts';
import type { LetterFacts, LetterStatus } from './letter-status.ts';

const untouched: LetterFacts = {
  isSendable: true,
  hasNumber: false,
  hasFailed: false,
  channel: null,
  mail: null,
  hasArrived: false,
};
const mailed = { ...untouched, hasNumber: true, channel: 'email' } as const;

test.each<[Partial<LetterFacts>, LetterStatus]>([
  [{}, 'ready'],
  [{ isSendable: false }, 'not_sendable'],
  [{ hasNumber: true }, 'numbered'],
  [{ hasNumber: true, hasFailed: true }, 'failed'],
  [{ hasNumber: true, channel: 'package' }, 'to_download'],
  [{ ...mailed, mail: null }, 'waiting'],
  [{ ...mailed, mail: 'waiting' }, 'waiting'],
  [{ ...mailed, mail: 'sending' }, 'waiting'],
  [{ ...mailed, mail: 'sent' }, 'sent'],
  [{ ...mailed, mail: 'uncertain' }, 'uncertain'],
  [{ ...mailed, mail: 'failed' }, 'failed'],
  [{ ...mailed, mail: 'held' }, 'held'],
  // Whoever has opened a letter has it, whatever the mail server said.
  [{ ...mailed, mail: 'uncertain', hasArrived: true }, 'delivered'],
  [{ hasNumber: true, channel: 'package', hasArrived: true }, 'delivered'],
])('%j is %s', (more, status) => {
  expect(statusOf({ ...untouched, ...more })).toBe(status);
});

test('every status is counted, also those nobody has', () => {
  expect(countStatuses(['sent', 'ready', 'sent'])).toEqual({
    not_sendable: 0,
    failed: 0,
    uncertain: 0,
    held: 0,
    ready: 1,
    numbered: 0,
    waiting: 0,
    to_download: 0,
    sent: 2,
    delivered: 0,
  });
});
