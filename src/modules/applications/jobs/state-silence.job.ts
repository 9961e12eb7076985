import { defineJob } from '../../../platform/jobs/job.ts';
import { deliveredReminders } from '../../tasks/index.ts';
import { findOverdue } from '../anchoring/anchoring-store.ts';
import { objectOfRow } from '../anchoring/question.ts';
import { stateSilence } from '../anchoring/state-silence.command.ts';

/**
 * Every morning after the reminders: those whose last day to answer is over and who got two reminders are stated not to
 * have answered. Whoever was never reached stays "asked": silence is only stated of those who could have spoken.
 */
export const stateSilenceJob = defineJob({
  name: 'applications.state-silence',
  schedule: '30 7 * * *',
  atStart: true,
  handle: async ({ system, by, log, signal }) => {
    const { read } = system.database;
    const overdue = await findOverdue(read, system.clock.today());
    const delivered = await deliveredReminders(
      read,
      overdue.map(({ id }) => objectOfRow(id)),
    );
    const silent = overdue.filter(({ id }) => (delivered.get(objectOfRow(id)) ?? []).length > 1);
    for (const { id, applicationId } of silent) {
      if (signal.aborted) return;
      const remindedOn = delivered.get(objectOfRow(id)) ?? [];
      const result = await stateSilence.run(system, by, { applicationId, rowId: id, remindedOn });
      if (result.ok) log.info({ row: id }, 'an organisation did not answer');
    }
  },
});
