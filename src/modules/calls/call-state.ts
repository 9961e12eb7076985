import { Temporal } from 'temporal-polyfill';

export const callStates = ['draft', 'coming', 'open', 'closed', 'cancelled'] as const;
export type CallState = (typeof callStates)[number];

/** The rows a call's state follows from. */
export interface CallEvents {
  /** The moment the opening named; null while it is a draft. */
  readonly opensAt: Temporal.Instant | null;
  /** The deadline that counts now, after all moves; null for a rolling call. */
  readonly deadline: Temporal.Instant | null;
  /** A rolling call was closed by somebody. */
  readonly closedAt: Temporal.Instant | null;
  readonly cancelledAt: Temporal.Instant | null;
}

/**
 * What a call is at a moment. Nothing is switched when the clock strikes: the state follows from the rows and the
 * time. What is received in the very moment of the deadline is in time.
 */
export function stateOf(events: CallEvents, now: Temporal.Instant): CallState {
  const { opensAt, deadline, closedAt, cancelledAt } = events;
  if (cancelledAt !== null) return 'cancelled';
  if (opensAt === null) return 'draft';
  if (isBefore(now, opensAt)) return 'coming';
  if (closedAt !== null || (deadline !== null && isBefore(deadline, now))) return 'closed';
  return 'open';
}

export function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
