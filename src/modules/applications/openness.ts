import type { CommandTx } from '../../platform/db/command.ts';
import type { Refusal } from '../../platform/result.ts';
import { callStateAt, findCall } from '../calls/index.ts';
import type { Call } from '../calls/index.ts';
import type { Application } from './application.ts';

/** Why nobody may change an application at a moment, its text and who is in it; null while it is being written. */
export function whyClosed(call: Call, now: CommandTx['now']): Refusal | null {
  return callStateAt(call, now) === 'open' ? null : { code: 'callIsNotOpen' };
}

/** The call an application answers. */
export async function callOf(tx: Pick<CommandTx, 'db'>, { callId }: Pick<Application, 'callId'>) {
  const call = await findCall(tx.db, callId);
  if (!call) throw new Error(`Call ${callId} is gone`);
  return call;
}
