import { contribute } from '../../platform/contribution.ts';
import { attachmentLoaders } from '../../platform/mail/attachments.ts';
import { defineModule } from '../../platform/module.ts';
import { sendLettersJob } from './jobs/send-letters.job.ts';
import { letterKinds } from './mailings/letter-kind.ts';
import { letterAttachments } from './mailings/letter-mail.ts';
import { plainLetter } from './mailings/plain-letter.ts';

import { addCorrespondenceCommands } from './cli.ts';
import { loadExampleMailing } from './mailings/load-example-mailing.ts';
import { downloadPackagePage } from './pages/download-package/download-package.file.ts';
import { editTextsPage } from './pages/edit-texts/edit-texts.page.tsx';
import { listAddressesPage } from './pages/list-addresses/list-addresses.page.tsx';
import { listMailingsPage } from './pages/list-mailings/list-mailings.page.tsx';
import { openLetterPage } from './pages/open-letter/open-letter.page.tsx';
import { readLetterPage } from './pages/read-letter/read-letter.file.ts';
import { readOpenedLetterPage } from './pages/read-opened-letter/read-opened-letter.file.ts';
import { showLetterPage } from './pages/show-letter/show-letter.page.tsx';
import { showMailingPage } from './pages/show-mailing/show-mailing.page.tsx';

export const correspondenceModule = defineModule({
  name: 'correspondence',
  pages: [
    listMailingsPage,
    showMailingPage,
    editTextsPage,
    showLetterPage,
    listAddressesPage,
    openLetterPage,
  ],
  files: [readLetterPage, downloadPackagePage, readOpenedLetterPage],
  jobs: [sendLettersJob],
  example: loadExampleMailing,
  cli: addCorrespondenceCommands,
  contributions: [
    ...contribute(attachmentLoaders, letterAttachments),
    ...contribute(letterKinds, plainLetter),
  ],
});
