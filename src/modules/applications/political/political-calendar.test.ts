import { expect, test } from 'vitest';
import { politicalDates, warningsFor } from './political-calendar.ts';

const inShort = (dates: ReturnType<typeof politicalDates>) => dates.map(({ step, on }) => `${step} ${on}`);
const meeting = { body: 'council' as const, meetsOn: '2027-01-28', papersBy: '2027-01-14' };

test('a council before the deadline: everything is counted back from it and from the last day', () => {
  expect(inShort(politicalDates(meeting, '2027-02-26'))).toEqual([
    'draft 2027-01-07',
    'papers 2027-01-14',
    'meeting 2027-01-28',
    'sign 2027-02-02',
    'submit 2027-02-25',
  ]);
});

test('over Easter the draft must be ready before the holidays', () => {
  const spring = { ...meeting, meetsOn: '2027-04-14', papersBy: '2027-03-31' };
  expect(inShort(politicalDates(spring, '2027-04-16'))).toEqual([
    // Thursday, Friday and Monday of Easter do not count.
    'draft 2027-03-19',
    'papers 2027-03-31',
    'meeting 2027-04-14',
    'sign 2027-04-14',
    'submit 2027-04-15',
  ]);
});

test('a council after the deadline: the application is signed and sent first, the decision follows', () => {
  expect(inShort(politicalDates(meeting, '2027-01-20'))).toEqual([
    'draft 2027-01-07',
    'papers 2027-01-14',
    'sign 2027-01-18',
    'submit 2027-01-19',
    'meeting 2027-01-28',
  ]);
});

test('without a last day it is sent when all have signed', () => {
  expect(inShort(politicalDates(meeting, null)).slice(-2)).toEqual(['sign 2027-02-02', 'submit 2027-02-03']);
});

const terms = {
  political: 'before_deadline' as const,
  decidingBodies: ['council' as const],
  decisionBy: null,
};
const at = { lastDay: '2027-02-26', today: '2026-11-22' };

test.each([
  [{}, {}, {}, []],
  [{ body: 'committee' as const }, {}, {}, ['bodyMayNotDecide']],
  [{ meetsOn: '2027-03-01' }, {}, {}, ['meetingAfterDeadline']],
  [{ meetsOn: '2027-02-26' }, {}, {}, []],
  [{ meetsOn: '2027-03-01' }, { political: 'may_follow' as const }, {}, ['decisionFollows']],
  [
    { meetsOn: '2027-03-01' },
    { political: 'may_follow' as const, decisionBy: '2027-02-28' },
    {},
    ['decisionTooLate'],
  ],
  [{}, {}, { today: '2027-01-15' }, ['papersPassed']],
  [{}, {}, { today: '2027-01-10' }, ['draftPassed']],
  [{}, { political: 'not_asked' as const, decidingBodies: [] }, {}, []],
])('%j under %j on %j warns of %j', (of, under, on, warnings) => {
  expect(warningsFor({ ...meeting, ...of }, { ...terms, ...under }, { ...at, ...on })).toEqual(warnings);
});
