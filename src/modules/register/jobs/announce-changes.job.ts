import { defineCommand } from '../../../platform/db/command.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { accepted } from '../../../platform/result.ts';
import { changesTookEffect } from '../events.ts';
import { lockRegister } from '../store.ts';

/**
 * Tell the other modules about every date whose changes are now in force and have not been told.
 * A date is told once: its row is written in the same transaction as the event. An import that adds changes to a date takes
 * the row away again.
 */
export const announceChanges = defineCommand<Record<string, never>, { dates: string[] }>({
  name: 'register/announce-changes',
  run: async (tx) => {
    // Two workers must not tell the same date, nor an import change what is being told.
    await lockRegister(tx.db);
    const dates = await tx.db
      .selectFrom('register.change')
      .select('date')
      .distinct()
      .where('date', '<=', tx.today)
      .where('date', 'not in', tx.db.selectFrom('register.effect_announcement').select('date'))
      .orderBy('date')
      .execute();
    for (const { date } of dates) tx.emit(changesTookEffect, { date });
    if (dates.length > 0)
      await tx.db
        .insertInto('register.effect_announcement')
        .values(dates.map(({ date }) => ({ date, announced_at: tx.now.toString() })))
        .execute();
    return accepted({ dates: dates.map(({ date }) => date) });
  },
});

/** Runs a little past midnight in Norway, and at every start, in case the machine slept over it. */
export const announceChangesJob = defineJob({
  name: 'register.announce-changes',
  schedule: '5 0 * * *',
  atStart: true,
  handle: async ({ system, by, log }) => {
    const result = await announceChanges.run(system, by, {});
    if (result.ok && result.value.dates.length > 0)
      log.info({ dates: result.value.dates }, 'changes took effect');
  },
});
