import { modules } from './modules.ts';
import type { Job } from './platform/jobs/job.ts';
import { sendMailsJob } from './platform/mail/send-mails.ts';
import type { SmtpSettings } from './platform/mail/smtp.ts';

/** Every job of the process: those of the modules, and the platform's own. Mails are held without `smtp`. */
export function allJobs(smtp?: SmtpSettings): readonly Job[] {
  return [...modules.flatMap((module) => module.jobs ?? []), sendMailsJob(smtp)];
}
