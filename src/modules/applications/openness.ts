import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Refusal } from '../../platform/result.ts';
import { callStateAt, findCall } from '../calls/index.ts';
import type { Call } from '../calls/index.ts';
import type { Application } from './application.ts';
import { applicationStateOf, isOpenForWriting } from './application-state.ts';
import type { Progress } from './application-state.ts';
import { findProgress } from './submission/progress-store.ts';

/** Why nobody may change anything about an application now, who looks on included; null while its call is open. */
export function whyClosed(call: Call, now: CommandTx['now']): Refusal | null {
  return callStateAt(call, now) === 'open' ? null : { code: 'callIsNotOpen' };
}

/**
 * Why the text, and whose it is, cannot be changed now; null while it is written. An exception after the deadline lets
 * those it is given to write until it runs out.
 */
export function whyNotWritten(call: Call, progress: Progress, now: Temporal.Instant): Refusal | null {
  const { permission } = progress;
  const isExcepted = permission !== null && permission.until.epochMilliseconds >= now.epochMilliseconds;
  const closed = isExcepted ? null : whyClosed(call, now);
  if (closed) return closed;
  return isOpenForWriting(progress) ? null : { code: 'frozen' };
}

/** Why a municipality cannot leave; null while it can, also when it has signed already. */
export function whyNotLeft(call: Call, progress: Progress, now: Temporal.Instant): Refusal | null {
  const state = applicationStateOf(progress);
  return state === 'submitted' || state === 'arrived' ? { code: 'sentIn' } : whyClosed(call, now);
}

/** What the rules above are held against: the call an application answers, and how far it has come. */
export async function surroundingsOf(
  db: Db,
  application: Pick<Application, 'id' | 'callId'>,
): Promise<{ readonly call: Call; readonly progress: Progress }> {
  return { call: await callOf({ db }, application), progress: await findProgress(db, application.id) };
}

/** The call an application answers. */
export async function callOf(
  { db }: { readonly db: Db },
  { callId }: Pick<Application, 'callId'>,
): Promise<Call> {
  const call = await findCall(db, callId);
  if (!call) throw new Error(`Call ${callId} is gone`);
  return call;
}
