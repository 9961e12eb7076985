import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { taskKinds } from '../tasks/index.ts';
import { loadExample } from './example/load-example.ts';
import { listApplicationsPage } from './pages/list-applications/list-applications.page.tsx';
import { showApplicationPage } from './pages/show-application/show-application.page.tsx';
import { joinTask } from './tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  // What has an address of its own comes before the application whose id could be anything.
  pages: [listApplicationsPage, showApplicationPage],
  contributions: contribute(taskKinds, joinTask),
  example: loadExample,
});
