import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { callPanels, standingSources } from '../calls/index.ts';
import { myPanels, taskKinds } from '../tasks/index.ts';
import { answerTask } from './anchoring/tasks.ts';
import { ownOnCallPanel } from './call-panel.tsx';
import { loadExample } from './example/load-example.ts';
import { stateSilenceJob } from './jobs/state-silence.job.ts';
import { applicationsPanel } from './my-panel.tsx';
import { acceptInvitationPage } from './pages/accept-invitation/accept-invitation.page.tsx';
import { listApplicationsPage } from './pages/list-applications/list-applications.page.tsx';
import { managePartiesPage } from './pages/manage-parties/manage-parties.page.tsx';
import { manageWritersPage } from './pages/manage-writers/manage-writers.page.tsx';
import { showApplicationPage } from './pages/show-application/show-application.page.tsx';
import { startApplicationPage } from './pages/start-application/start-application.page.tsx';
import { standingSource } from './standing.query.ts';
import { joinTask } from './tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  // What has an address of its own comes before the application whose id could be anything.
  pages: [
    listApplicationsPage,
    startApplicationPage,
    acceptInvitationPage,
    showApplicationPage,
    managePartiesPage,
    manageWritersPage,
  ],
  jobs: [stateSilenceJob],
  contributions: [
    ...contribute(taskKinds, joinTask, answerTask),
    ...contribute(myPanels, applicationsPanel),
    ...contribute(standingSources, standingSource),
    ...contribute(callPanels, ownOnCallPanel),
  ],
  example: loadExample,
});
