import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { taskKinds } from '../tasks/index.ts';
import { silenceJob } from './anchoring/silence.job.ts';
import { answerTask } from './anchoring/tasks.ts';

export const applicationsModule = defineModule({
  name: 'applications',
  pages: [],
  jobs: [silenceJob],
  contributions: [...contribute(taskKinds, answerTask)],
});
