import { expect, test } from 'vitest';
import type { CallTerms, Condition } from './call.ts';
import { findingsFor, questionsOf, verdictOf } from './self-check.ts';
import type { CheckAnswers } from './self-check.ts';

const open: CallTerms = {
  rolling: true,
  opensAt: null,
  deadline: null,
  projectsFrom: null,
  projectsTo: null,
  prolongation: null,
  templateVersionId: 1,
  pageLimit: null,
  audience: 'municipalities',
  joint: 'allowed',
  frame: null,
  minimum: null,
  maximum: null,
  totalCostAbove: null,
  ownShare: 'none',
  ownSharePercent: null,
  signing: 'both_heads',
  political: 'not_asked',
  decidingBodies: [],
  decisionBy: null,
  anchoring: [],
  unionDays: 10,
};
const codes = (terms: Partial<CallTerms>, answers: Partial<CheckAnswers>, conditions: Condition[] = []) =>
  findingsFor({ ...open, ...terms }, conditions, { describedBy: [], ...answers }).map(
    ({ verdict, code }) => `${verdict} ${code}`,
  );

test('only what the rules of the call need is asked', () => {
  expect(questionsOf(open)).toEqual(['applicant']);
  expect(
    questionsOf({
      ...open,
      audience: 'named',
      joint: 'required',
      minimum: 150_000,
      totalCostAbove: 200_000,
      political: 'before_deadline',
      anchoring: ['elected', 'employees'],
    }),
  ).toEqual(['applicant', 'named', 'joint', 'totalCost', 'amount', 'decided', 'unionsAsked']);
});

test.each([
  [{}, { applicant: 'municipality' }, ['fits rightKind']],
  [{}, { applicant: 'county' }, ['stops onlyMunicipalities']],
  [{}, { applicant: 'other' }, ['stops onlyPublic']],
  [{ audience: 'counties' }, { applicant: 'municipality' }, ['stops onlyCounties']],
  [{ audience: 'municipalities_and_counties' }, { applicant: 'county' }, ['fits rightKind']],
  [
    { audience: 'named' },
    { applicant: 'municipality', named: false },
    ['fits rightKind', 'stops notOnTheList'],
  ],
  [{ joint: 'required' }, { joint: false }, ['stops onlyTogether']],
  [{ joint: 'required' }, { joint: true }, ['fits together']],
  [{ joint: 'not_allowed' }, { joint: true }, ['stops onlyAlone']],
  [{ totalCostAbove: 200_000 }, { totalCost: 200_000 }, ['stops costTooLow']],
  [{ totalCostAbove: 200_000 }, { totalCost: 200_001 }, ['fits costEnough']],
  [{ minimum: 150_000 }, { amount: 149_999 }, ['stops amountTooLow']],
  [{ minimum: 150_000, maximum: 150_000 }, { amount: 150_000 }, ['fits amountWithin']],
  [{ maximum: 500_000 }, { amount: 500_001 }, ['stops amountTooHigh']],
  [
    { ownShare: 'percent', ownSharePercent: 30 },
    { totalCost: 1_000_001, amount: 700_001 },
    ['fits costEnough', 'stops ownShareTooLow'],
  ],
  [
    { ownShare: 'percent', ownSharePercent: 30 },
    { totalCost: 1_000_001, amount: 700_000 },
    ['fits costEnough', 'fits amountWithin'],
  ],
  [{ political: 'before_deadline' }, { decided: false }, ['stops decisionTooLate']],
  [{ political: 'may_follow' }, { decided: false }, ['mind decisionMayFollow']],
  [{ anchoring: ['employees'] }, { unionsAsked: false }, ['mind askTheUnions']],
  // What the rules do not ask about is not held against anybody.
  [{}, { joint: true, amount: 1, decided: false, unionsAsked: false }, []],
] as [Partial<CallTerms>, Partial<CheckAnswers>, string[]][])(
  '%j with %j gives %j',
  (terms, answers, found) => {
    expect(codes(terms, answers)).toEqual(found);
  },
);

test('what a project is may stop it, or put it last', () => {
  const text = { nb: '…', nn: '…' };
  const conditions: Condition[] = [
    { kind: 'prioritised', text },
    { kind: 'not_supported', text },
    { kind: 'not_prioritised', text },
  ];
  expect(codes({}, { describedBy: [0, 1, 2, 3] }, conditions)).toEqual([
    'stops notSupported',
    'mind notPrioritised',
  ]);
});

test('the verdict is the gravest finding, and open while something is not answered', () => {
  const terms: CallTerms = { ...open, political: 'may_follow' };
  const verdict = (answers: Partial<CheckAnswers>) =>
    verdictOf(terms, findingsFor(terms, [], { describedBy: [], ...answers }));
  expect(verdict({})).toBe('open');
  expect(verdict({ applicant: 'municipality' })).toBe('open');
  expect(verdict({ applicant: 'other' })).toBe('stops');
  expect(verdict({ applicant: 'municipality', decided: false })).toBe('mind');
  expect(verdict({ applicant: 'municipality', decided: true })).toBe('fits');
});
