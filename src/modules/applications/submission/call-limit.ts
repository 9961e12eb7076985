import type { Temporal } from 'temporal-polyfill';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { callStateAt, deadlineOf } from '../../calls/index.ts';
import type { Call } from '../../calls/index.ts';
import type { LatePermission } from '../application-state.ts';
import { limitKept } from './time-limit.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * What a request received at this moment is held against in this call. Refuses `callIsGone` (called off, or never
 * announced) and `tooLate` (the deadline has passed without an exception, or a call without one has been closed).
 */
export function limitIn(
  call: Call,
  permission: LatePermission | null,
  receivedAt: Temporal.Instant,
): Result<TimeLimit> {
  if (!call.opening || call.cancellation) return refused({ code: 'callIsGone' });
  const deadline = deadlineOf(call);
  if (deadline === null && callStateAt(call, receivedAt) === 'closed') return refused({ code: 'tooLate' });
  const limit = limitKept(receivedAt, deadline, permission);
  return limit ? accepted(limit) : refused({ code: 'tooLate' });
}
