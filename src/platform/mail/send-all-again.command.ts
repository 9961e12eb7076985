import { sql } from 'kysely';
import { defineCommand } from '../db/command.ts';
import { accepted, refused } from '../result.ts';
import { knockOnOutbox } from './outbox.ts';

export interface SendAllAgain {
  /** What the mails are about: 'correspondence.mailing:3'. */
  readonly object: string;
  /** Never those in doubt: about each of these somebody must decide by itself. */
  readonly status: 'held' | 'failed';
}

/**
 * A person wants every mail about something sent that is held or was refused. Refuses 'onlyAPerson'. Answers how
 * many. The page that calls it answers for who may.
 */
export const sendAllAgain = defineCommand({
  name: 'platform/send-all-mails-again',
  run: async (tx, { object, status }: SendAllAgain, by) => {
    if (by.kind !== 'person') return refused({ code: 'onlyAPerson' });
    const { numAffectedRows } = await sql`
      update platform.mail set status = 'waiting', tries = 0, next_try_at = clock_timestamp()
      where object = ${object} and status = ${status}`.execute(tx.db);
    const count = Number(numAffectedRows ?? 0n);
    if (count > 0) {
      knockOnOutbox(tx);
      tx.audit({ object, data: { was: status, mails: count } });
    }
    return accepted({ count });
  },
});
