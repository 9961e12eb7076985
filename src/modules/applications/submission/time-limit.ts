import { Temporal } from 'temporal-polyfill';
import type { LatePermission } from '../application-state.ts';

/** The moment something was received as it is told and held against the deadline: in whole seconds. */
export function inWholeSeconds(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'second', roundingMode: 'floor' });
}

/** What a submission is held against: the call's deadline, or the exception given to this application. */
export interface TimeLimit {
  /** Null for a call without a deadline. */
  readonly deadline: Temporal.Instant | null;
  /** The exception it rests on, where the call's own deadline has passed. */
  readonly permissionNumber: number | null;
}

/**
 * The limit a request received at this moment keeps, or null when it is too late. A request received in the second of the
 * deadline is in time, and one a second later is not, whatever the clock on the wall has been set to meanwhile.
 */
export function limitKept(
  receivedAt: Temporal.Instant,
  deadline: Temporal.Instant | null,
  permission: Pick<LatePermission, 'number' | 'until'> | null,
): TimeLimit | null {
  const second = inWholeSeconds(receivedAt);
  const isKept = (limit: Temporal.Instant) => Temporal.Instant.compare(second, limit) <= 0;
  if (deadline === null || isKept(deadline)) return { deadline, permissionNumber: null };
  return permission && isKept(permission.until)
    ? { deadline: permission.until, permissionNumber: permission.number }
    : null;
}

/**
 * Has what is held for the municipality come in at this moment? Not before the second of the deadline has passed; where
 * there is no deadline, or it came by an exception after it, at once.
 */
export function isDue(
  now: Temporal.Instant,
  deadline: Temporal.Instant | null,
  submission: { readonly isLate: boolean },
): boolean {
  if (deadline === null || submission.isLate) return true;
  return Temporal.Instant.compare(inWholeSeconds(now), deadline) > 0;
}
