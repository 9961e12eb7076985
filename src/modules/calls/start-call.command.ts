import { sql } from 'kysely';
import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { copyCall } from './copied-call-store.ts';
import { mayManageCalls } from './policy.ts';

export interface StartCall {
  readonly programmeId: number;
  /** Begin with the rules of an earlier intake of the programme, or with none. */
  readonly copyOf: number | null;
}

/**
 * Begin the draft of the programme's next intake. Its dates are left open, whatever is copied. Refuses:
 * `unknownProgramme`, `notYours`, `programmeClosed`, `unknownCall` (nothing of the kind to copy) and `sameMoment`.
 */
export const startCall = defineCommand({
  name: 'calls/start-call',
  constraints: { intake_is_numbered_once: { code: 'sameMoment' } },
  run: async (tx, { programmeId, copyOf }: StartCall, by) => {
    const programme = await findProgramme(tx.db, programmeId);
    if (!programme) return refused({ code: 'unknownProgramme', field: 'programme' });
    if (!mayManageCalls(by, programme)) return refused({ code: 'notYours' });
    if (programme.state === 'closed') return refused({ code: 'programmeClosed', field: 'programme' });
    const { last } = await tx.db
      .selectFrom('calls.call')
      .select(({ fn }) => fn.coalesce(fn.max('intake'), sql<number>`0`).as('last'))
      .where('programme_id', '=', programmeId)
      .executeTakeFirstOrThrow();
    const { id } = await tx.db
      .insertInto('calls.call')
      .values({
        programme_id: programmeId,
        intake: last + 1,
        created_at: tx.now.toString(),
        created_by: actorName(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (copyOf !== null && !(await copyCall(tx.db, { from: copyOf, to: id, programmeId })))
      return refused({ code: 'unknownCall', field: 'copyOf' });
    tx.audit({ object: `calls.call:${id}`, data: { programme: programmeId, intake: last + 1 } });
    return accepted({ id, intake: last + 1 });
  },
});
