import type { Bilingual } from '../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { callStateAt, deadlineOf } from './call-record.ts';
import { lockCall } from './call-store.ts';
import { moveFaults } from './deadline.ts';
import { deadlineMoved } from './events.ts';
import { mayManageCalls } from './policy.ts';

export interface MoveDeadline {
  readonly callId: number;
  /** The deadline that was looked at, so that it is not moved twice by two people. */
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** Read by everybody, so in both written forms. */
  readonly reason: Bilingual;
}

/**
 * Move the deadline later, for all. The old one, the reason and who did it stay to be read. Refuses: `unknownCall`,
 * `notYours`, `movedMeanwhile`, and what `moveFaults` finds.
 */
export const moveDeadline = defineCommand({
  name: 'calls/move-deadline',
  run: async (tx, { callId, from, to, reason }: MoveDeadline, by) => {
    const call = await lockCall(tx.db, callId);
    const programme = call && (await findProgramme(tx.db, call.programmeId));
    if (!call || !programme) return refused({ code: 'unknownCall' });
    if (!mayManageCalls(by, programme)) return refused({ code: 'notYours' });
    const deadline = deadlineOf(call);
    const faults = moveFaults({ state: callStateAt(call, tx.now), deadline }, to);
    if (faults.length > 0) return refused(...faults);
    if (!deadline?.equals(from)) return refused({ code: 'movedMeanwhile' });
    await tx.db
      .insertInto('calls.deadline_move')
      .values({
        call_id: callId,
        number: call.moves.length + 1,
        old_deadline: from.toString(),
        new_deadline: to.toString(),
        reason_nb: reason.nb,
        reason_nn: reason.nn,
        moved_at: tx.now.toString(),
        moved_by: actorName(by),
      })
      .execute();
    tx.emit(deadlineMoved, {
      callId,
      oldDeadline: from.toString(),
      newDeadline: to.toString(),
      reason,
    });
    tx.audit({
      object: `calls.call:${callId}`,
      data: { oldDeadline: from.toString(), newDeadline: to.toString() },
    });
    return accepted({ callId });
  },
});
