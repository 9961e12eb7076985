import { expect, test } from 'vitest';
import { currentVersion, inForceFrom, stateOfVersion } from './version-state.ts';

const frozen = {
  documents: { nb: 1, nn: 2 },
  signingObject: 'agreements.version:1',
  requestId: 1,
  reason: null,
  frozenAt: '2026-11-01T09:00:00Z',
};
const concluded = (from: string) => ({ signedOn: from, inForceFrom: from });
const version = (number: number, stage: { frozen?: boolean; from?: string } = {}) => ({
  number,
  endsOn: '2031-12-31',
  frozen: stage.frozen === true || stage.from !== undefined ? frozen : null,
  concluded: stage.from === undefined ? null : concluded(stage.from),
});

test.each([
  ['without a start date it begins with the last signature', '2026-11-22', null, '2026-11-22'],
  ['a later start date is waited for', '2026-11-22', '2027-01-01', '2027-01-01'],
  ['a start date that has passed is not waited for', '2026-11-22', '2026-09-01', '2026-11-22'],
])('%s', (_, signedOn, startsOn, expected) => {
  expect(inForceFrom(signedOn, startsOn)).toBe(expected);
});

test('the current version is the newest in force, before one that is only signed, being signed or written', () => {
  const all = [
    version(1, { from: '2026-01-01' }),
    version(2, { from: '2026-11-22' }),
    version(3, { from: '2027-01-01' }),
    version(4, { frozen: true }),
    version(5),
  ];
  const numberOn = (count: number, today: string) => currentVersion(all.slice(0, count), today)?.number;
  expect(numberOn(5, '2026-11-21')).toBe(1);
  expect(numberOn(5, '2026-11-22')).toBe(2);
  expect(numberOn(5, '2027-01-01')).toBe(3);
  expect(currentVersion(all.slice(2), '2026-11-22')?.number).toBe(3);
  expect(currentVersion(all.slice(3), '2026-11-22')?.number).toBe(4);
  expect(currentVersion(all.slice(4), '2026-11-22')?.number).toBe(5);
  expect(currentVersion([], '2026-11-22')).toBeNull();
});

test('each version has the state its dates give it', () => {
  const all = [
    version(1, { frozen: true }),
    version(2, { from: '2026-01-01' }),
    version(3, { from: '2026-11-22' }),
    version(4, { frozen: true }),
    version(5),
  ];
  const statesOn = (today: string, lastDay = '2031-12-31') =>
    all.map((each) => stateOfVersion(each, all, { today, lastDay }));
  expect(statesOn('2025-12-31')).toEqual(['withdrawn', 'signed', 'signed', 'signing', 'draft']);
  expect(statesOn('2026-11-21')).toEqual(['withdrawn', 'in_force', 'signed', 'signing', 'draft']);
  expect(statesOn('2026-11-22')).toEqual(['withdrawn', 'replaced', 'in_force', 'signing', 'draft']);
  expect(statesOn('2031-12-31')[2]).toBe('in_force');
  expect(statesOn('2032-01-01')[2]).toBe('ended');
  expect(statesOn('2027-03-01', '2027-02-28')[2]).toBe('ended');
});
