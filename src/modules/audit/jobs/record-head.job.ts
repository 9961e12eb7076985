import { join } from 'node:path';
import { defineJob } from '../../../platform/jobs/job.ts';
import { recordHead } from '../verify.ts';

/** Where recorded heads lie inside `DATA_DIR`. */
export const headsFileName = 'audit-heads.log';

/**
 * Every hour: whoever can rewrite the database cannot also rewrite this file when the operator ships
 * it elsewhere. Running twice only records the same head twice.
 */
export const recordHeadJob = defineJob({
  name: 'audit.record-head',
  schedule: '0 * * * *',
  handle: ({ system, dataDir }) => recordHead(system.database.read, join(dataDir, headsFileName)),
});
