import type { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../../platform/result.ts';
import { isBefore } from './call-state.ts';
import type { CallState } from './call-state.ts';

/** May a call be opened with these two moments? Refuses: `deadlineMissing`, `deadlinePast`, `deadlineBeforeOpening`. */
export function deadlineFaults(
  call: {
    readonly rolling: boolean;
    readonly opensAt: Temporal.Instant | null;
    readonly deadline: Temporal.Instant | null;
  },
  now: Temporal.Instant,
): Refusal[] {
  const { rolling, opensAt, deadline } = call;
  if (deadline === null) return rolling ? [] : [{ code: 'deadlineMissing', field: 'deadlineDate' }];
  if (!isBefore(now, deadline)) return [{ code: 'deadlinePast', field: 'deadlineDate' }];
  const from = opensAt ?? now;
  return isBefore(from, deadline) ? [] : [{ code: 'deadlineBeforeOpening', field: 'deadlineDate' }];
}

/**
 * May the deadline be moved? Only later, and only while the call is coming or open: who relied on the old one must
 * not lose by it, and what has come in must not be opened before the others have sent theirs. An exception for one
 * applicant after the deadline is another matter. Refuses: `notOpen`, `rollingHasNone`, `onlyLater`.
 */
export function moveFaults(
  call: { readonly state: CallState; readonly deadline: Temporal.Instant | null },
  to: Temporal.Instant,
): Refusal[] {
  if (call.state !== 'open' && call.state !== 'coming') return [{ code: 'notOpen' }];
  if (call.deadline === null) return [{ code: 'rollingHasNone' }];
  return isBefore(call.deadline, to) ? [] : [{ code: 'onlyLater', field: 'deadlineDate' }];
}
