import { defineModule } from '../../platform/module.ts';
import { sendRemindersJob } from './jobs/send-reminders.job.ts';
import { chooseNotificationsPage } from './pages/choose-notifications/choose-notifications.page.tsx';
import { showMyPage } from './pages/show-my/show-my.page.tsx';

export const tasksModule = defineModule({
  name: 'tasks',
  pages: [showMyPage, chooseNotificationsPage],
  jobs: [sendRemindersJob],
});
