import { expect, test } from 'vitest';
import type { Audience, CallTerms } from '../calls/index.ts';
import { mayApply } from './eligibility.ts';

const call = (audience: Audience, ...namedOrganisationIds: number[]) => ({
  terms: { audience } as CallTerms,
  namedOrganisationIds,
});
const municipality = { id: 7, kind: 'municipality' } as const;

test('a call says whose applications it takes', () => {
  expect(
    [
      call('municipalities'),
      call('municipalities_and_counties'),
      call('counties'),
      call('named', 7, 8),
      call('named', 8),
    ].map((each) => mayApply(each, municipality)),
  ).toEqual([true, true, false, true, false]);
});

test('only a municipality applies, also when another stands on the list', () => {
  expect(mayApply(call('named', 9), { id: 9, kind: 'local_union' })).toBe(false);
});
