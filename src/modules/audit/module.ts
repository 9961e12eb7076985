import { join } from 'node:path';
import { defineModule } from '../../platform/module.ts';
import { headsFileName, recordHeadJob } from './jobs/record-head.job.ts';
import { verifyAudit } from './verify.ts';

export const auditModule = defineModule({
  name: 'audit',
  jobs: [recordHeadJob],
  cli: (program, context) => {
    program
      .command('audit')
      .description('the audit chain')
      .command('verify')
      .description('compute the chain again and compare it with the recorded heads')
      .action(async () => {
        process.exitCode = await context.withSystem(({ database }) =>
          verifyAudit({
            database,
            headsFile: join(context.dataDir, headsFileName),
            write: (line) => context.print(line),
          }),
        );
      });
  },
});
