import { contribute } from '../../platform/contribution.ts';
import { attachmentLoaders } from '../../platform/mail/attachments.ts';
import { defineModule } from '../../platform/module.ts';
import { sendLettersJob } from './jobs/send-letters.job.ts';
import { letterKinds } from './mailings/letter-kind.ts';
import { letterAttachments } from './mailings/letter-mail.ts';
import { plainLetter } from './mailings/plain-letter.ts';

export const correspondenceModule = defineModule({
  name: 'correspondence',
  jobs: [sendLettersJob],
  contributions: [
    ...contribute(attachmentLoaders, letterAttachments),
    ...contribute(letterKinds, plainLetter),
  ],
});
