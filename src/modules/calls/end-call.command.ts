import type { Bilingual } from '../../platform/text/language.ts';
import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { callStateAt } from './call-record.ts';
import { lockCall } from './call-store.ts';
import { callEnded } from './events.ts';
import { mayManageCalls } from './policy.ts';

export interface EndCall {
  readonly callId: number;
  readonly reason: Bilingual;
}

/**
 * Put a draft aside, call off what is announced, or close a rolling call that is open. A call whose deadline has
 * passed has ended by itself, and what came in by then is to be decided. Refuses: `unknownCall`, `notYours`, `notOpen`.
 */
export const endCall = defineCommand({
  name: 'calls/end-call',
  constraints: { cancellation_pkey: { code: 'notOpen' }, closing_pkey: { code: 'notOpen' } },
  run: async (tx, { callId, reason }: EndCall, by) => {
    const call = await lockCall(tx.db, callId);
    const programme = call && (await findProgramme(tx.db, call.programmeId));
    if (!call || !programme) return refused({ code: 'unknownCall' });
    if (!mayManageCalls(by, programme)) return refused({ code: 'notYours' });
    const state = callStateAt(call, tx.now);
    if (state === 'closed' || state === 'cancelled') return refused({ code: 'notOpen' });
    const words = { call_id: callId, reason_nb: reason.nb, reason_nn: reason.nn };
    const how = call.terms.rolling && state === 'open' ? 'closed' : 'cancelled';
    if (how === 'closed')
      await tx.db
        .insertInto('calls.closing')
        .values({ ...words, closed_at: tx.now.toString(), closed_by: actorName(by) })
        .execute();
    else
      await tx.db
        .insertInto('calls.cancellation')
        .values({ ...words, cancelled_at: tx.now.toString(), cancelled_by: actorName(by) })
        .execute();
    // A draft nobody has seen ends unheard.
    if (call.opening) tx.emit(callEnded, { callId, how, reason });
    tx.audit({ object: `calls.call:${callId}`, data: { how } });
    return accepted({ callId, how });
  },
});
