import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { signatureGiven, statements } from '../signing/index.ts';
import { taskKinds } from '../tasks/index.ts';
import { answerTask } from './anchoring/tasks.ts';
import { loadExample } from './example/load-example.ts';
import { accountForPage } from './pages/account-for/account-for.page.tsx';
import { answerAnchoringPage } from './pages/answer-anchoring/answer-anchoring.page.tsx';
import { makeSignatureSheetJob } from './jobs/make-signature-sheet.job.ts';
import { takeInJob } from './jobs/take-in.job.ts';
import { listApplicationsPage } from './pages/list-applications/list-applications.page.tsx';
import { showAnchoringPage } from './pages/show-anchoring/show-anchoring.page.tsx';
import { downloadPoliticalFile } from './pages/download-political/download-political.file.ts';
import { showPoliticalPage } from './pages/show-political/show-political.page.tsx';
import { showApplicationPage } from './pages/show-application/show-application.page.tsx';
import { stateSilenceJob } from './jobs/state-silence.job.ts';
import { politicalTask } from './political/tasks.ts';
import { noteSignature } from './submission/completion-store.ts';
import { applicationStatement } from './submission/statement.ts';
import { signTask, submitTask } from './submission/submission-tasks.ts';
import { joinTask } from './tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  // What has an address of its own comes before the application whose id could be anything.
  pages: [
    listApplicationsPage,
    showApplicationPage,
    showAnchoringPage,
    answerAnchoringPage,
    accountForPage,
    showPoliticalPage,
  ],
  files: [downloadPoliticalFile],
  jobs: [stateSilenceJob, makeSignatureSheetJob, takeInJob],
  subscriptions: [on(signatureGiven, noteSignature)],
  contributions: [
    ...contribute(statements, applicationStatement),
    ...contribute(taskKinds, joinTask, answerTask, politicalTask, signTask, submitTask),
  ],
  example: loadExample,
});
