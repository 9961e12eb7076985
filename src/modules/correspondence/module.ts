import { contribute } from '../../platform/contribution.ts';
import { attachmentLoaders } from '../../platform/mail/attachments.ts';
import { defineModule } from '../../platform/module.ts';
import { journalEndpoint } from './api/journal.endpoint.ts';
import { addCorrespondenceCommands } from './cli.ts';
import { sendLettersJob } from './jobs/send-letters.job.ts';
import { loadExampleCases } from './load-example.ts';
import { letterKinds } from './mailings/letter-kind.ts';
import { letterAttachments } from './mailings/letter-mail.ts';
import { loadExampleMailing } from './mailings/load-example-mailing.ts';
import { plainLetter } from './mailings/plain-letter.ts';
import { describeCasePage } from './pages/describe-case/describe-case.page.tsx';
import { describeRecordPage } from './pages/describe-record/describe-record.page.tsx';
import { downloadPackagePage } from './pages/download-package/download-package.file.ts';
import { editTextsPage } from './pages/edit-texts/edit-texts.page.tsx';
import { fileRecordPage } from './pages/file-record/file-record.page.tsx';
import { listAddressesPage } from './pages/list-addresses/list-addresses.page.tsx';
import { listCasesPage } from './pages/list-cases/list-cases.page.tsx';
import { listJournalPage } from './pages/list-journal/list-journal.page.tsx';
import { listMailingsPage } from './pages/list-mailings/list-mailings.page.tsx';
import { openCasePage } from './pages/open-case/open-case.page.tsx';
import { openLetterPage } from './pages/open-letter/open-letter.page.tsx';
import { readArkivmeldingPage } from './pages/read-arkivmelding/read-arkivmelding.file.ts';
import { readDocumentPage } from './pages/read-document/read-document.file.ts';
import { readJournalFeedPage } from './pages/read-journal-feed/read-journal-feed.file.ts';
import { readLetterPage } from './pages/read-letter/read-letter.file.ts';
import { readOpenedLetterPage } from './pages/read-opened-letter/read-opened-letter.file.ts';
import { showCasePage } from './pages/show-case/show-case.page.tsx';
import { showLetterPage } from './pages/show-letter/show-letter.page.tsx';
import { showMailingPage } from './pages/show-mailing/show-mailing.page.tsx';
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
    listMailingsPage,
    showMailingPage,
    editTextsPage,
    showLetterPage,
    listAddressesPage,
    openLetterPage,
  ],
  files: [
    readDocumentPage,
    readArkivmeldingPage,
    readJournalFeedPage,
    readLetterPage,
    downloadPackagePage,
    readOpenedLetterPage,
  ],
  endpoints: [journalEndpoint],
  jobs: [sendLettersJob],
  cli: addCorrespondenceCommands,
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
  example: async (system) => {
    await loadExampleCases(system);
    await loadExampleMailing(system);
  },
});
