import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { deadlineFaults, moveFaults } from './deadline.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-03-01T11:00:00Z');
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

test.each([
  [{ rolling: false, opensAt: null, deadline: null }, ['deadlineMissing']],
  [{ rolling: true, opensAt: null, deadline: null }, []],
  [{ rolling: false, opensAt: null, deadline: now }, ['deadlinePast']],
  [{ rolling: false, opensAt: null, deadline: at('2026-03-01T11:00:01Z') }, []],
  [
    { rolling: false, opensAt: at('2026-04-01T00:00:00Z'), deadline: at('2026-03-31T00:00:00Z') },
    ['deadlineBeforeOpening'],
  ],
  [{ rolling: false, opensAt: at('2026-04-01T00:00:00Z'), deadline: at('2026-06-01T00:00:00Z') }, []],
])('%j is refused for %j', (call, expected) => {
  expect(codes(deadlineFaults(call, now))).toEqual(expected);
});

test.each([
  ['open', '2026-06-15T10:00:00Z', '2026-06-15T10:00:00Z', ['onlyLater']],
  ['open', '2026-06-15T10:00:00Z', '2026-06-15T10:01:00Z', []],
  ['coming', '2026-06-15T10:00:00Z', '2026-06-16T10:00:00Z', []],
  ['closed', '2026-06-15T10:00:00Z', '2026-06-16T10:00:00Z', ['notOpen']],
  ['cancelled', '2026-06-15T10:00:00Z', '2026-06-16T10:00:00Z', ['notOpen']],
  ['draft', '2026-06-15T10:00:00Z', '2026-06-16T10:00:00Z', ['notOpen']],
] as const)('a call that is %s is moved from %s to %s: %j', (state, from, to, expected) => {
  expect(codes(moveFaults({ state, deadline: at(from) }, at(to)))).toEqual(expected);
});

test('a rolling call has no deadline to move', () => {
  expect(codes(moveFaults({ state: 'open', deadline: null }, now))).toEqual(['rollingHasNone']);
});
