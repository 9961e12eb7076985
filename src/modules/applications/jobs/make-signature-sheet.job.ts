import { defineJob } from '../../../platform/jobs/job.ts';
import { makeSignatureSheet } from '../submission/make-signature-sheet.command.ts';

/** When the last head has signed. Running it again makes nothing anew. */
export const makeSignatureSheetJob = defineJob<{ readonly applicationId: number }>({
  name: 'applications.make-signature-sheet',
  handle: async ({ system, by }, { applicationId }) => {
    const made = await makeSignatureSheet(system, by, applicationId);
    if (!made.ok && made.refusals[0]?.code !== 'openedMeanwhile')
      throw new Error(`No signature sheet for ${applicationId}: ${JSON.stringify(made.refusals)}`);
  },
});
