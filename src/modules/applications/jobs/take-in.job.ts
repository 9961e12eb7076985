import { defineJob } from '../../../platform/jobs/job.ts';
import { heldSubmissions } from '../submission/held-submissions.query.ts';
import { makeSignatureSheet } from '../submission/make-signature-sheet.command.ts';
import { takeIn } from '../submission/take-in.command.ts';

/**
 * Every minute: what is held comes in when its deadline has passed, one application in each transaction, so that one that
 * fails keeps nobody else waiting. Running it again takes in what is left.
 */
export const takeInJob = defineJob({
  name: 'applications.take-in',
  schedule: '* * * * *',
  atStart: true,
  handle: async ({ system, by, log, signal }) => {
    const held = await heldSubmissions(system.database.read, system.clock.now());
    const failed: number[] = [];
    for (const applicationId of held) {
      if (signal.aborted) return;
      await makeSignatureSheet(system, by, applicationId);
      const result = await takeIn.run(system, by, { applicationId });
      const isLeft =
        !result.ok && !result.refusals.some(({ code }) => code === 'alreadyIn' || code === 'notDue');
      if (isLeft) failed.push(applicationId);
    }
    if (held.length > 0) log.info({ held: held.length, failed }, 'applications came in');
    if (failed.length > 0) throw new Error(`Applications that did not come in: ${failed.join(', ')}`);
  },
});
