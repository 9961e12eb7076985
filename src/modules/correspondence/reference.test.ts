import { expect, test } from 'vitest';
import { caseReference, recordReference } from './reference.ts';

test('a case and a record are written as on a letter', () => {
  expect(caseReference({ year: 2026, sequence: 630 })).toBe('26/630');
  expect(caseReference({ year: 2007, sequence: 1 })).toBe('07/1');
  expect(recordReference({ year: 2026, sequence: 630 }, 6)).toBe('26/630-6');
});
