// A worker of its own, for the test that kills it: makes the letters of a mailing and empties the outbox, as the jobs
// do, and ends at the failpoint it is given.
import { allJobs } from '../../src/jobs.ts';
import { sendLettersJob } from '../../src/modules/correspondence/jobs/send-letters.job.ts';
import { sampleModule } from '../../src/modules/correspondence/mailings/testing/sample-mailing.ts';
import { modules } from '../../src/modules.ts';
import { createClock, parseStart } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { armFailpoint } from '../../src/platform/failpoint.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import { createLog } from '../../src/platform/log.ts';
import { emptyOutbox, lanes } from '../../src/platform/mail/send-mails.ts';
import { openDelivery, smtpSettings } from '../../src/platform/mail/smtp.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { createSystem } from '../../src/system.ts';
import type { LettersWork } from './letters-work.ts';

const { connection, mailingId, smtpUrl, now, failpoint } = JSON.parse(process.argv[2] ?? '') as LettersWork;
const log = createLog('error');
const database = openDatabase({ connection, maxConnections: 8, log });
const jobs = await openJobs({ connection, jobs: allJobs(), log });
const system = createSystem({
  database,
  clock: createClock(parseStart(now)),
  modules: [...modules, sampleModule],
  pdf: builtPdfMaker(log),
  publicUrl: 'https://saman.example',
  enqueueJobs: (db, list) => jobs.enqueue(db, list),
});
const context = {
  system,
  by: { kind: 'system', id: sendLettersJob.name },
  log,
  dataDir: '',
  signal: new AbortController().signal,
} as const;
if (failpoint !== null) armFailpoint(failpoint);
await sendLettersJob.handle(context, { mailingId });
const settings = smtpSettings(smtpUrl, 'https://saman.example');
await emptyOutbox(context, () => openDelivery(settings, lanes, { silence: 5_000, whole: 20_000 }));
process.exit(0);
