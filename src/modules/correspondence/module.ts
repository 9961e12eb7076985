import { contribute } from '../../platform/contribution.ts';
import { attachmentLoaders } from '../../platform/mail/attachments.ts';
import { defineModule } from '../../platform/module.ts';
import { sendLettersJob } from './jobs/send-letters.job.ts';
import { letterKinds } from './mailings/letter-kind.ts';
import { letterAttachments } from './mailings/letter-mail.ts';
import { plainLetter } from './mailings/plain-letter.ts';

import { loadExampleMailing } from './mailings/load-example-mailing.ts';
import { editTextsPage } from './pages/edit-texts/edit-texts.page.tsx';
import { listMailingsPage } from './pages/list-mailings/list-mailings.page.tsx';
import { showLetterPage } from './pages/show-letter/show-letter.page.tsx';
import { showMailingPage } from './pages/show-mailing/show-mailing.page.tsx';

export const correspondenceModule = defineModule({
  name: 'correspondence',
  pages: [listMailingsPage, showMailingPage, editTextsPage, showLetterPage],
  jobs: [sendLettersJob],
  example: loadExampleMailing,
  contributions: [
    ...contribute(attachmentLoaders, letterAttachments),
    ...contribute(letterKinds, plainLetter),
  ],
});
