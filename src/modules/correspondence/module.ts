import { contribute } from '../../platform/contribution.ts';
import { attachmentLoaders } from '../../platform/mail/attachments.ts';
import { defineModule } from '../../platform/module.ts';
import { journalEndpoint } from './api/journal.endpoint.ts';
import { sendLettersJob } from './jobs/send-letters.job.ts';
import { loadExampleCases } from './load-example.ts';
import { letterKinds } from './mailings/letter-kind.ts';
import { letterAttachments } from './mailings/letter-mail.ts';
import { plainLetter } from './mailings/plain-letter.ts';
import { describeCasePage } from './pages/describe-case/describe-case.page.tsx';
import { describeRecordPage } from './pages/describe-record/describe-record.page.tsx';
import { fileRecordPage } from './pages/file-record/file-record.page.tsx';
import { listCasesPage } from './pages/list-cases/list-cases.page.tsx';
import { listJournalPage } from './pages/list-journal/list-journal.page.tsx';
import { openCasePage } from './pages/open-case/open-case.page.tsx';
import { readArkivmeldingPage } from './pages/read-arkivmelding/read-arkivmelding.file.ts';
import { readDocumentPage } from './pages/read-document/read-document.file.ts';
import { readJournalFeedPage } from './pages/read-journal-feed/read-journal-feed.file.ts';
import { showCasePage } from './pages/show-case/show-case.page.tsx';
import { showRecordPage } from './pages/show-record/show-record.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const correspondenceModule = defineModule({
  name: 'correspondence',
  pages: [
    listJournalPage,
    showRecordPage,
    listCasesPage,
    openCasePage,
    showCasePage,
    describeCasePage,
    fileRecordPage,
    describeRecordPage,
  ],
  files: [readDocumentPage, readArkivmeldingPage, readJournalFeedPage],
  endpoints: [journalEndpoint],
  jobs: [sendLettersJob],
  contributions: [
    ...contribute(attachmentLoaders, letterAttachments),
    ...contribute(letterKinds, plainLetter),
  ],
  navigation: [
    {
      path: paths.journal,
      text: {
        nb: textsIn('nb').records.journal.menu,
        nn: textsIn('nn').records.journal.menu,
        en: textsIn('en').records.journal.menu,
      },
      order: 80,
    },
  ],
  example: (system) => loadExampleCases(system),
});
