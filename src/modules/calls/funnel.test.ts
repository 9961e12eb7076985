import { expect, test } from 'vitest';
import { countStages, isSilent, stageOf } from './funnel.ts';
import type { InvitedFacts } from './funnel.ts';

const waiting: InvitedFacts = {
  letter: 'waiting',
  isOpened: false,
  answer: null,
  startedAt: null,
  submittedAt: null,
};
const day = (number: number) => `2026-03-0${number}T10:00:00Z`;
const sent: InvitedFacts = { ...waiting, letter: 'sent' };
const yes = { kind: 'interested', at: day(4) } as const;
const no = { kind: 'not_now', at: day(4) } as const;

test.each<[string, Partial<InvitedFacts>, string]>([
  ['a letter that waits', waiting, 'waiting'],
  ['a recipient without an address', { ...waiting, letter: 'no_address' }, 'no_address'],
  ['a letter in doubt', { ...waiting, letter: 'uncertain' }, 'uncertain'],
  ['a letter that could not be sent', { ...waiting, letter: 'failed' }, 'failed'],
  ['a letter that has gone', sent, 'sent'],
  ['one that has arrived', { ...sent, letter: 'delivered' }, 'delivered'],
  ['one that was opened', { ...sent, isOpened: true }, 'opened'],
  ['a yes', { ...sent, answer: yes }, 'interested'],
  ['a yes to a letter in doubt', { ...waiting, letter: 'uncertain', answer: yes }, 'interested'],
  ['a no', { ...sent, isOpened: true, answer: no }, 'declined'],
  ['an application begun after the no', { ...sent, answer: no, startedAt: day(5) }, 'started'],
  ['a no after the application was begun', { ...sent, answer: no, startedAt: day(2) }, 'declined'],
  ['an application begun', { ...sent, answer: yes, startedAt: day(5) }, 'started'],
  ['a submitted application', { ...sent, answer: no, submittedAt: day(6) }, 'submitted'],
])('%s', (_, facts, stage) => {
  expect(stageOf({ ...waiting, ...facts })).toBe(stage);
});

test('every stage is counted, also the empty ones', () => {
  expect(countStages(['sent', 'declined', 'sent'])).toEqual({
    waiting: 0,
    no_address: 0,
    uncertain: 0,
    failed: 0,
    sent: 2,
    delivered: 0,
    opened: 0,
    interested: 0,
    started: 0,
    declined: 1,
    submitted: 0,
  });
});

test('silent are those who have the letter and have done nothing', () => {
  expect((['waiting', 'sent', 'opened', 'interested', 'declined'] as const).filter(isSilent)).toEqual([
    'sent',
    'opened',
  ]);
});
