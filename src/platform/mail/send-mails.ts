import { setTimeout as sleep } from 'node:timers/promises';
import { noContributions } from '../contribution.ts';
import { isDatabaseAway } from '../db/faults.ts';
import { failpoint } from '../failpoint.ts';
import { defineJob } from '../jobs/job.ts';
import type { Job, JobContext } from '../jobs/job.ts';
import { loadAttachment } from './attachments.ts';
import { sendMailsQueue } from './outbox.ts';
import type { Outcome } from './outcome.ts';
import { openDelivery } from './smtp.ts';
import type { Delivery, SmtpSettings } from './smtp.ts';
import { giveUpAbandoned, holdMails, settleMail, takeMail } from './steps.ts';
import type { TakenMail } from './steps.ts';

/** Conversations at a time: a server that is slow to answer one mail does not hold up all. */
export const lanes = 4;

/** A round ends before the job queue would take it for stuck; the next minute goes on. */
const longestRound = 10 * 60_000;

/** Empty the outbox: after every command that put something in, and every minute for what waits. */
export function sendMailsJob(settings: SmtpSettings | undefined): Job<Record<string, never>> {
  return defineJob({
    name: sendMailsQueue.name,
    schedule: '* * * * *',
    handle: (context) => emptyOutbox(context, settings && (() => openDelivery(settings, lanes))),
  });
}

/**
 * Send every mail that is due, until there is none, the process is stopping, or the server cannot be
 * reached. Without a server everything is held. Mails of dead processes are put in doubt first.
 */
export async function emptyOutbox(context: JobContext, open: (() => Delivery) | undefined): Promise<void> {
  const { system, by, log, signal } = context;
  const abandoned = await giveUpAbandoned.run(system, by, {});
  if (abandoned.ok && abandoned.value.length > 0)
    log.warn({ mails: abandoned.value }, 'mails were left half sent; a person must decide about them');
  if (open === undefined) {
    const held = await holdMails.run(system, by, {});
    if (held.ok && held.value.length > 0)
      log.warn({ mails: held.value.length }, 'SMTP_URL is not set; mails are held in the outbox');
    return;
  }
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(longestRound)]);
  const delivery = open();
  const lane = async () => {
    while (!until.aborted) {
      const taken = await takeMail.run(system, by, {});
      const mail = taken.ok ? taken.value : null;
      if (mail === null) return;
      failpoint('mail.taken');
      const outcome = await handOver(context, delivery, mail);
      failpoint('mail.handed-over');
      const settled = await patiently(() => settleMail.run(system, by, { mail, outcome }));
      const status = settled.ok ? settled.value : null;
      log.info({ mail: mail.key, status, answer: outcome.answer }, 'a mail was handed over');
      if (outcome.serverAway) stop.abort();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    delivery.close();
  }
}

/**
 * What the server has said is worth waiting for a database that is away: written down nowhere, a mail
 * that was sent would count as uncertain. Gives up well before the mail's lease runs out.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 60; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isDatabaseAway(error)) throw error;
      await sleep(1000);
    }
  }
}

/** Fetch the attachments, then talk to the server. A file that cannot be had now may be had later. */
async function handOver({ system }: JobContext, delivery: Delivery, mail: TakenMail): Promise<Outcome> {
  const files = [];
  try {
    for (const { fileName, reference } of mail.attachments) {
      const contributions = system.contributions ?? noContributions;
      files.push({ fileName, ...(await loadAttachment(contributions, system.database.read, reference)) });
    }
  } catch (error) {
    return { result: 'postponed', answer: (error as Error).message, serverAway: false };
  }
  return await delivery.deliver(mail, files);
}
