import { expect, test } from 'vitest';
import { lastDayOf, outcomeOf, stayingParties } from './notice.ts';
import type { Answer, GivenNotice } from './notice.ts';

const parties = [1, 2, 3, 4];
const notice = (
  organisationId: number,
  endsOn: string,
  said: Readonly<Record<number, Answer>> = {},
): GivenNotice => ({
  organisationId,
  givenOn: '2026-11-30',
  endsOn,
  answers: Object.entries(said).map(([id, answer]) => ({ organisationId: Number(id), answer })),
});
const outcome = (given: GivenNotice, today = '2026-12-01', notices = [given]) =>
  outcomeOf(given, parties, notices, today);

test('both may happen until everybody who stays has answered', () => {
  expect(outcome(notice(1, '2027-02-28'))).toBe('open');
  expect(outcome(notice(1, '2027-02-28', { 2: 'continues', 3: 'ends' }))).toBe('open');
  expect(outcome(notice(1, '2027-02-28', { 2: 'continues', 3: 'continues' }), '2027-02-28')).toBe('open');
});

test('it goes on when all who stay say so, and ends for all when one of them says so', () => {
  expect(outcome(notice(1, '2027-02-28', { 2: 'continues', 3: 'continues', 4: 'continues' }))).toBe(
    'continues',
  );
  expect(outcome(notice(1, '2027-02-28', { 2: 'continues', 3: 'ends', 4: 'continues' }))).toBe('ends');
});

test('when the date passes without an answer from all, it ends only for the one that gave notice', () => {
  expect(outcome(notice(1, '2027-02-28'), '2027-03-01')).toBe('continues');
  expect(outcome(notice(1, '2027-02-28', { 2: 'continues' }), '2027-03-01')).toBe('continues');
  expect(outcome(notice(1, '2027-02-28', { 2: 'ends' }), '2027-03-01')).toBe('ends');
});

test('one party does not go on alone', () => {
  const given = notice(1, '2027-02-28');
  expect(outcomeOf(given, [1, 2], [given], '2026-12-01')).toBe('ends');
});

test('a party that leaves at the same time or before has no say; one that leaves later has', () => {
  const [first, same, later] = [notice(1, '2027-02-28'), notice(2, '2027-02-28'), notice(3, '2027-03-31')];
  expect(stayingParties(first, parties, [first, same, later])).toEqual([3, 4]);
  expect(stayingParties(later, parties, [first, same, later])).toEqual([4]);
  expect(outcomeOf(later, parties, [first, same, later], '2026-12-01')).toBe('ends');
  const decided = notice(1, '2027-02-28', { 2: 'ends', 3: 'continues', 4: 'continues' });
  expect(outcomeOf(decided, parties, [decided, same, later], '2026-12-01')).toBe('continues');
});

test('the last day is the version’s, or an earlier one by a notice that ends it for all', () => {
  expect(lastDayOf('2031-12-31', [])).toBe('2031-12-31');
  expect(lastDayOf('2031-12-31', [{ endsOn: '2027-02-28', outcome: 'open' }])).toBe('2031-12-31');
  expect(lastDayOf('2031-12-31', [{ endsOn: '2027-02-28', outcome: 'continues' }])).toBe('2031-12-31');
  expect(
    lastDayOf('2031-12-31', [
      { endsOn: '2027-03-31', outcome: 'ends' },
      { endsOn: '2027-02-28', outcome: 'ends' },
    ]),
  ).toBe('2027-02-28');
  expect(lastDayOf('2027-01-31', [{ endsOn: '2027-02-28', outcome: 'ends' }])).toBe('2027-01-31');
});
