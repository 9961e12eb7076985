import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { allSigned, signatureGiven, statements } from '../signing/index.ts';
import { taskKinds } from '../tasks/index.ts';
import { loadExample } from './example/load-example.ts';
import { announceDatesJob } from './jobs/announce-dates.job.ts';
import { answerNoticePage } from './pages/answer-notice/answer-notice.page.tsx';
import { askForSignaturesPage } from './pages/ask-for-signatures/ask-for-signatures.page.tsx';
import { beginAgreementPage } from './pages/begin-agreement/begin-agreement.page.tsx';
import { editDraftPage } from './pages/edit-draft/edit-draft.page.tsx';
import { fileAgreementPage } from './pages/file-agreement/file-agreement.page.tsx';
import { giveNoticePage } from './pages/give-notice/give-notice.page.tsx';
import { listAgreementsPage } from './pages/list-agreements/list-agreements.page.tsx';
import { reviseAgreementPage } from './pages/revise-agreement/revise-agreement.page.tsx';
import { showAgreementPage } from './pages/show-agreement/show-agreement.page.tsx';
import { showVersionPage } from './pages/show-version/show-version.page.tsx';
import { signAgreementPage } from './pages/sign-agreement/sign-agreement.page.tsx';
import { downloadVersionFile } from './pages/download-version/download-version.file.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';
import { concludeVersion, noteSignature } from './signing-store.ts';
import { agreementStatement, letterOfIntentStatement } from './statements.ts';
import { answerTask, signTask } from './tasks.ts';

export const agreementsModule = defineModule({
  name: 'agreements',
  pages: [
    listAgreementsPage,
    beginAgreementPage,
    showAgreementPage,
    showVersionPage,
    reviseAgreementPage,
    editDraftPage,
    askForSignaturesPage,
    signAgreementPage,
    fileAgreementPage,
    giveNoticePage,
    answerNoticePage,
  ],
  files: [downloadVersionFile],
  navigation: [
    {
      path: paths.agreements,
      text: { nb: textsIn('nb').list.title, nn: textsIn('nn').list.title, en: textsIn('en').list.title },
      order: 40,
    },
  ],
  jobs: [announceDatesJob],
  example: (system) => loadExample(system),
  subscriptions: [on(signatureGiven, noteSignature), on(allSigned, concludeVersion)],
  contributions: [
    ...contribute(statements, agreementStatement, letterOfIntentStatement),
    ...contribute(taskKinds, signTask, answerTask),
  ],
});
