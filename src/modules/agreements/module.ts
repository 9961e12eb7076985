import { contribute } from '../../platform/contribution.ts';
import { on } from '../../platform/db/events.ts';
import { defineModule } from '../../platform/module.ts';
import { allSigned, signatureGiven, statements } from '../signing/index.ts';
import { taskKinds } from '../tasks/index.ts';
import { loadExample } from './example/load-example.ts';
import { announceDatesJob } from './jobs/announce-dates.job.ts';
import { concludeVersion, noteSignature } from './signing-store.ts';
import { agreementStatement, letterOfIntentStatement } from './statements.ts';
import { answerTask, signTask } from './tasks.ts';

export const agreementsModule = defineModule({
  name: 'agreements',
  jobs: [announceDatesJob],
  example: (system) => loadExample(system),
  subscriptions: [on(signatureGiven, noteSignature), on(allSigned, concludeVersion)],
  contributions: [
    ...contribute(statements, agreementStatement, letterOfIntentStatement),
    ...contribute(taskKinds, signTask, answerTask),
  ],
});
