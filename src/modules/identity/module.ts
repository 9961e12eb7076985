import { defineModule } from '../../platform/module.ts';
import { sweepJob } from './jobs/sweep.job.ts';

export const identityModule = defineModule({
  name: 'identity',
  jobs: [sweepJob],
});
