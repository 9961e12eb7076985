import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { signatureGiven, statements } from '../signing/index.ts';
import { taskKinds } from '../tasks/index.ts';
import { makeSignatureSheetJob } from './jobs/make-signature-sheet.job.ts';
import { takeInJob } from './jobs/take-in.job.ts';
import { noteSignature } from './submission/completion-store.ts';
import { applicationStatement } from './submission/statement.ts';
import { signTask, submitTask } from './submission/submission-tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  pages: [],
  jobs: [makeSignatureSheetJob, takeInJob],
  subscriptions: [on(signatureGiven, noteSignature)],
  contributions: [
    ...contribute(statements, applicationStatement),
    ...contribute(taskKinds, signTask, submitTask),
  ],
});
