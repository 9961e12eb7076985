import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { applicationStateOf, isOpenForWriting } from './application-state.ts';
import type { Freeze, Submission } from './application-state.ts';

const at = Temporal.Instant.from('2027-03-05T11:00:00Z');

const frozen = (number: number, more: Partial<Freeze> = {}): Freeze => ({
  number,
  edition: 4,
  contentsVersionId: 1,
  anchoringVersionId: 2,
  signatureSheetVersionId: null,
  requestId: 1,
  frozenAt: at,
  organisationIds: [1],
  withoutIds: [],
  completedAt: null,
  reopened: null,
  ...more,
});
const signed = (number: number) => frozen(number, { completedAt: at });
const reopened = (number: number) =>
  frozen(number, { completedAt: at, reopened: { at, reason: 'Ny frist' } });
const sent = (freezeNumber: number, more: Partial<Submission> = {}): Submission => ({
  number: 1,
  freezeNumber,
  reference: 'S26-1-1',
  receivedAt: at,
  personId: 1,
  deadline: at,
  isLate: false,
  withdrawn: null,
  arrived: null,
  ...more,
});
const takenBack = { withdrawn: { at, reason: '' } };

test.each([
  ['writing', null, null],
  ['frozen', frozen(1), null],
  ['ready', signed(1), null],
  ['writing', reopened(1), null],
  ['frozen', frozen(2), null],
  ['submitted', signed(1), sent(1)],
  ['arrived', signed(1), sent(1, { arrived: { at, recordId: 6 } })],
  ['withdrawn', signed(1), sent(1, takenBack)],
  ['writing', reopened(1), sent(1, takenBack)],
  ['frozen', frozen(2), sent(1, takenBack)],
  ['ready', signed(2), sent(1, takenBack)],
] as const)('%s', (state, freeze, submission) => {
  const progress = { freeze, submission, permission: null };
  expect(applicationStateOf(progress)).toBe(state);
  expect(isOpenForWriting(progress)).toBe(state === 'writing');
});
