import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { stateOf } from './call-state.ts';
import type { CallEvents } from './call-state.ts';

const at = (text: string) => Temporal.Instant.from(text);
const opened: CallEvents = {
  opensAt: at('2026-03-01T11:00:00Z'),
  deadline: at('2026-06-15T10:00:00Z'),
  closedAt: null,
  cancelledAt: null,
};

test.each([
  [{ ...opened, opensAt: null }, '2026-04-01T00:00:00Z', 'draft'],
  [opened, '2026-03-01T10:59:59Z', 'coming'],
  [opened, '2026-03-01T11:00:00Z', 'open'],
  [opened, '2026-06-15T10:00:00Z', 'open'],
  [opened, '2026-06-15T10:00:00.001Z', 'closed'],
  [{ ...opened, deadline: null }, '2036-06-15T10:00:00Z', 'open'],
  [{ ...opened, deadline: null, closedAt: at('2026-05-01T00:00:00Z') }, '2026-05-02T00:00:00Z', 'closed'],
  [{ ...opened, cancelledAt: at('2026-02-01T00:00:00Z') }, '2026-02-02T00:00:00Z', 'cancelled'],
] as const)('%# is %s', (events, now, state) => {
  expect(stateOf(events, at(now))).toBe(state);
});
