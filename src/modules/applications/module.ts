import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { taskKinds } from '../tasks/index.ts';
import { answerTask } from './anchoring/tasks.ts';
import { loadExample } from './example/load-example.ts';
import { accountForPage } from './pages/account-for/account-for.page.tsx';
import { answerAnchoringPage } from './pages/answer-anchoring/answer-anchoring.page.tsx';
import { listApplicationsPage } from './pages/list-applications/list-applications.page.tsx';
import { showAnchoringPage } from './pages/show-anchoring/show-anchoring.page.tsx';
import { showApplicationPage } from './pages/show-application/show-application.page.tsx';
import { stateSilenceJob } from './jobs/state-silence.job.ts';
import { joinTask } from './tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  // What has an address of its own comes before the application whose id could be anything.
  pages: [listApplicationsPage, showApplicationPage, showAnchoringPage, answerAnchoringPage, accountForPage],
  jobs: [stateSilenceJob],
  contributions: contribute(taskKinds, joinTask, answerTask),
  example: loadExample,
});
