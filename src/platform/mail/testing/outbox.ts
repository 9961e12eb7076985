import { migratedDatabase } from '../../../../tests/support/migrated-database.ts';
import { builtPdfMaker } from '../../pdf/built-maker.ts';
import type { MigratedDatabase } from '../../../../tests/support/migrated-database.ts';
import { createClock } from '../../clock.ts';
import type { Contributions } from '../../contribution.ts';
import { defineCommand } from '../../db/command.ts';
import type { AuditEntry, CommandSystem, JobRequest } from '../../db/command.ts';
import type { JobContext } from '../../jobs/job.ts';
import { createLog } from '../../log.ts';
import { defineMail } from '../mail-kind.ts';
import { enqueueMail } from '../outbox.ts';
import type { Mail } from '../outbox.ts';
import { emptyOutbox, lanes } from '../send-mails.ts';
import { openDelivery, smtpSettings } from '../smtp.ts';
import type { Patience } from '../smtp.ts';

/** For tests: the plainest kind of mail. */
export const note = defineMail<{ subject: string; text: string }, null>({
  name: 'test.note',
  texts: () => null,
  render: (data) => data,
});

export type NoteMail = Partial<Mail<{ subject: string; text: string }>> & { readonly to: string };

const queue = defineCommand({
  name: 'test/queue-mails',
  run: async (tx, mails: readonly NoteMail[]) => {
    const results = [];
    for (const mail of mails)
      results.push(
        await enqueueMail(tx, {
          key: mail.to,
          kind: note,
          data: { subject: 'Påminning', text: 'Søk innan 15. januar.\n' },
          language: 'nn',
          object: 'test.thing:1',
          audience: 'person:12',
          ...mail,
        }),
      );
    return { ok: true as const, value: results };
  },
});

/** For tests: an outbox in a database of its own, and the running system around it. */
export interface TestOutbox {
  readonly db: MigratedDatabase;
  readonly system: CommandSystem;
  readonly enqueued: JobRequest[];
  readonly audited: AuditEntry[];
  /** Queue mails in one command; each's key is its address unless it has another. */
  queue(...mails: readonly NoteMail[]): Promise<unknown>;
  /** Let the job run once against a mail server (or none). */
  send(url?: string, patience?: Patience): Promise<void>;
  /** Status by key. */
  statuses(): Promise<Record<string, string>>;
  /** Make what waits for a later try due now. */
  hurry(): Promise<void>;
}

const by = { kind: 'system', id: 'test' } as const;

export async function testOutbox(contributions?: Contributions): Promise<TestOutbox> {
  const db = await migratedDatabase();
  const enqueued: JobRequest[] = [];
  const audited: AuditEntry[] = [];
  const system: CommandSystem = {
    database: db.database,
    clock: createClock(),
    pdf: builtPdfMaker(createLog('silent')),
    subscriptions: [],
    publicUrl: 'https://saman.example',
    appendAudit: (_, entries) => Promise.resolve(void audited.push(...entries)),
    enqueueJobs: (_, jobs) => Promise.resolve(void enqueued.push(...jobs)),
    ...(contributions && { contributions }),
  };
  const context: JobContext = {
    system,
    by,
    log: createLog('silent'),
    dataDir: '',
    signal: new AbortController().signal,
  };
  return {
    db,
    system,
    enqueued,
    audited,
    queue: async (...mails) => {
      const result = await queue.run(system, by, mails);
      return result.ok ? result.value : result;
    },
    send: (url, patience = { silence: 3000, whole: 10_000 }) => {
      const settings = url === undefined ? undefined : smtpSettings(url, 'https://saman.example');
      return emptyOutbox(context, settings && (() => openDelivery(settings, lanes, patience)));
    },
    statuses: async () => {
      const rows = await db.database.read.selectFrom('platform.mail').select(['key', 'status']).execute();
      return Object.fromEntries(rows.map(({ key, status }) => [key, status]));
    },
    hurry: () =>
      db.asOwner(`update platform.mail set next_try_at = clock_timestamp() where status = 'waiting'`),
  };
}
