import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { signatureGiven, statements } from '../signing/index.ts';
import { taskKinds } from '../tasks/index.ts';
import { answerTask } from './anchoring/tasks.ts';
import { loadExample } from './example/load-example.ts';
import { loadSubmitted } from './example/load-submitted.ts';
import { accountForPage } from './pages/account-for/account-for.page.tsx';
import { answerAnchoringPage } from './pages/answer-anchoring/answer-anchoring.page.tsx';
import { makeSignatureSheetJob } from './jobs/make-signature-sheet.job.ts';
import { takeInJob } from './jobs/take-in.job.ts';
import { downloadAllFile } from './pages/download-all/download-all.file.ts';
import { downloadFileFile } from './pages/download-file/download-file.file.ts';
import { downloadPreviewFile } from './pages/download-preview/download-preview.file.ts';
import { permitLatePage } from './pages/permit-late/permit-late.page.tsx';
import { previewApplicationPage } from './pages/preview-application/preview-application.page.tsx';
import { showReceiptPage } from './pages/show-receipt/show-receipt.page.tsx';
import { signApplicationPage } from './pages/sign-application/sign-application.page.tsx';
import { submitApplicationPage } from './pages/submit-application/submit-application.page.tsx';
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
    previewApplicationPage,
    signApplicationPage,
    submitApplicationPage,
    showReceiptPage,
    permitLatePage,
    showPoliticalPage,
  ],
  files: [downloadPoliticalFile, downloadPreviewFile, downloadFileFile, downloadAllFile],
  jobs: [stateSilenceJob, makeSignatureSheetJob, takeInJob],
  subscriptions: [on(signatureGiven, noteSignature)],
  contributions: [
    ...contribute(statements, applicationStatement),
    ...contribute(taskKinds, joinTask, answerTask, politicalTask, signTask, submitTask),
  ],
  example: async (system) => {
    await loadExample(system);
    await loadSubmitted(system);
  },
});
