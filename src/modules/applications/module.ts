import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { callPanels, defineCallPanel, standingSources } from '../calls/index.ts';
import { signatureGiven, statements } from '../signing/index.ts';
import { defineMyPanel, myPanels, taskKinds } from '../tasks/index.ts';
import { answerTask } from './anchoring/tasks.ts';
import { ownOnCallPart } from './call-panel.tsx';
import { loadExample } from './example/load-example.ts';
import { loadSubmitted } from './example/load-submitted.ts';
import { accountForPage } from './pages/account-for/account-for.page.tsx';
import { answerAnchoringPage } from './pages/answer-anchoring/answer-anchoring.page.tsx';
import { makeSignatureSheetJob } from './jobs/make-signature-sheet.job.ts';
import { stateSilenceJob } from './jobs/state-silence.job.ts';
import { takeInJob } from './jobs/take-in.job.ts';
import { listedIfAny } from './listed-applications.query.ts';
import { applicantRoles, minePart } from './my-panel.tsx';
import { ownOnCall } from './own-on-call.query.ts';
import { acceptInvitationPage } from './pages/accept-invitation/accept-invitation.page.tsx';
import { attachFilesPage } from './pages/attach-files/attach-files.page.tsx';
import { downloadAttachmentFile } from './pages/download-attachment/download-attachment.file.ts';
import { downloadAllFile } from './pages/download-all/download-all.file.ts';
import { downloadFileFile } from './pages/download-file/download-file.file.ts';
import { downloadPreviewFile } from './pages/download-preview/download-preview.file.ts';
import { permitLatePage } from './pages/permit-late/permit-late.page.tsx';
import { previewApplicationPage } from './pages/preview-application/preview-application.page.tsx';
import { showReceiptPage } from './pages/show-receipt/show-receipt.page.tsx';
import { signApplicationPage } from './pages/sign-application/sign-application.page.tsx';
import { submitApplicationPage } from './pages/submit-application/submit-application.page.tsx';
import { listApplicationsPage } from './pages/list-applications/list-applications.page.tsx';
import { managePartiesPage } from './pages/manage-parties/manage-parties.page.tsx';
import { manageWritersPage } from './pages/manage-writers/manage-writers.page.tsx';
import { settleTextsPage } from './pages/settle-texts/settle-texts.page.tsx';
import { showSectionHistoryPage } from './pages/show-section-history/show-section-history.page.tsx';
import { writeSectionPage } from './pages/write-section/write-section.page.tsx';
import { showAnchoringPage } from './pages/show-anchoring/show-anchoring.page.tsx';
import { downloadPoliticalFile } from './pages/download-political/download-political.file.ts';
import { showPoliticalPage } from './pages/show-political/show-political.page.tsx';
import { showApplicationPage } from './pages/show-application/show-application.page.tsx';
import { startApplicationPage } from './pages/start-application/start-application.page.tsx';
import { politicalTask } from './political/tasks.ts';
import { standingSource } from './standing.query.ts';
import { noteSignature } from './submission/completion-store.ts';
import { applicationStatement } from './submission/statement.ts';
import { signTask, submitTask } from './submission/submission-tasks.ts';
import { joinTask } from './tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  // What has an address of its own comes before the application whose id could be anything.
  pages: [
    listApplicationsPage,
    startApplicationPage,
    acceptInvitationPage,
    showApplicationPage,
    writeSectionPage,
    showSectionHistoryPage,
    settleTextsPage,
    attachFilesPage,
    managePartiesPage,
    manageWritersPage,
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
  files: [
    downloadAttachmentFile,
    downloadPoliticalFile,
    downloadPreviewFile,
    downloadFileFile,
    downloadAllFile,
  ],
  jobs: [stateSilenceJob, makeSignatureSheetJob, takeInJob],
  subscriptions: [on(signatureGiven, noteSignature)],
  contributions: [
    ...contribute(statements, applicationStatement),
    ...contribute(taskKinds, joinTask, answerTask, politicalTask, signTask, submitTask),
    ...contribute(
      myPanels,
      defineMyPanel({
        name: 'applications.mine',
        roles: applicantRoles,
        place: 'main',
        load: ({ page }) => listedIfAny(page),
        view: minePart,
      }),
    ),
    ...contribute(standingSources, standingSource),
    ...contribute(
      callPanels,
      defineCallPanel({ name: 'applications.own', load: ownOnCall, view: ownOnCallPart }),
    ),
  ],
  example: async (system) => {
    await loadExample(system);
    await loadSubmitted(system);
  },
});
