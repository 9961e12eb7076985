import { noContributions } from '../../../platform/contribution.ts';
import { defineCommand } from '../../../platform/db/command.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import { enqueueMail } from '../../../platform/mail/outbox.ts';
import { accepted } from '../../../platform/result.ts';
import { digestMail } from '../mail/digest.mail.ts';
import { reminderMail } from '../mail/reminder.mail.ts';
import { paths } from '../paths.ts';
import { peopleIn } from '../people.ts';
import { planDigests, planReminders } from '../reminders.ts';
import type { PlannedDigest, PlannedReminder } from '../reminders.ts';
import { findSilences } from '../silences.query.ts';
import { kindsIn } from '../task-kind.ts';
import type { TaskKind } from '../task-kind.ts';
import { allOpenTasks, taskObject } from '../tasks.query.ts';
import type { Task } from '../tasks.query.ts';

/** How the mails of a batch fared, by their keys. */
interface Queued {
  readonly written: readonly string[];
  /** Queued on an earlier run. */
  readonly known: readonly string[];
  /** The recipient's address is none; somebody must mend it where it came from. */
  readonly withoutAddress: readonly string[];
}

interface Batch {
  readonly reminders: readonly PlannedReminder<Task>[];
  readonly digests: readonly PlannedDigest<Task>[];
  readonly kinds: ReadonlyMap<string, TaskKind>;
}

/**
 * Put planned mails into the outbox. What was queued before is left as it was, and tasks that have been
 * closed since the plan was made are left out.
 */
export const queueReminders = defineCommand<Batch, Queued>({
  name: 'tasks/queue-reminders',
  run: async (tx, { reminders, digests, kinds }) => {
    const ids = [
      ...reminders.map(({ task }) => task.id),
      ...digests.flatMap((each) => each.tasks.map(({ id }) => id)),
    ];
    const rows = await tx.db
      .selectFrom('tasks.task')
      .select('id')
      .where('id', 'in', ids)
      .where('closed_at', 'is', null)
      .forShare()
      .execute();
    const open = new Set(rows.map(({ id }) => id));
    const queued = { written: [] as string[], known: [] as string[], withoutAddress: [] as string[] };
    const note = (key: string, result: Awaited<ReturnType<typeof enqueueMail>>) => {
      if (!result.ok) queued.withoutAddress.push(key);
      else (result.value.isNew ? queued.written : queued.known).push(key);
    };
    for (const { key, task, kind, recipient } of reminders) {
      const { dueOn } = task;
      if (!open.has(task.id) || dueOn === null) continue;
      const mail = {
        key,
        kind: reminderMail,
        data: { task: { ...task, dueOn }, kind, today: tx.today },
        to: recipient.address,
        language: recipient.language,
        object: taskObject(task.id),
        audience: `person:${recipient.personId}`,
      };
      note(
        key,
        await enqueueMail(tx, kind.canBeSilenced ? { ...mail, silencePath: paths.notifications } : mail),
      );
    }
    for (const { key, tasks, recipient } of digests) {
      const still = tasks.filter(({ id }) => open.has(id));
      if (still.length === 0) continue;
      note(
        key,
        await enqueueMail(tx, {
          key,
          kind: digestMail,
          data: { tasks: still, kinds, today: tx.today },
          to: recipient.address,
          language: recipient.language,
          object: `tasks.digest:${recipient.personId}`,
          audience: `person:${recipient.personId}`,
          silencePath: paths.notifications,
        }),
      );
    }
    return accepted(queued);
  },
});

/** Mails in one transaction. */
const batchSize = 50;

/**
 * Every morning in Norway, and at every start in case the machine slept over it: the reminders that fall
 * due, and on Mondays the digests. Running it again, on
 * the same day or after days when the machine was off, sends nothing twice: each mail's key is made of
 * what it is about and the date it stands for.
 */
export const sendRemindersJob = defineJob({
  name: 'tasks.send-reminders',
  schedule: '0 7 * * *',
  atStart: true,
  handle: async ({ system, by, log, signal }) => {
    const { read } = system.database;
    const today = system.clock.today();
    const contributions = system.contributions ?? noContributions;
    const kinds = kindsIn(contributions);
    const tasks = await allOpenTasks(read);
    const assignees = tasks.map(({ assignee }) => assignee);
    const recipients = await peopleIn(contributions).recipientsOf(read, assignees, today);
    const silent = new Set((await findSilences(read)).map(({ personId, kind }) => `${kind} ${personId}`));
    const isSilent = (personId: string, kind: string) => silent.has(`${kind} ${personId}`);
    const facts = { tasks, kinds, recipients, isSilent, today };
    const batches = [
      ...inBatches(planReminders(facts)).map((reminders) => ({ reminders, digests: [], kinds })),
      ...inBatches(planDigests(facts)).map((digests) => ({ reminders: [], digests, kinds })),
    ];
    for (const batch of batches) {
      if (signal.aborted) return;
      const result = await queueReminders.run(system, by, batch);
      if (!result.ok) continue;
      const { written, known, withoutAddress } = result.value;
      log.info({ written: written.length, known: known.length }, 'reminders were queued');
      if (withoutAddress.length > 0) log.warn({ mails: withoutAddress }, 'reminders have no usable address');
    }
  },
});

function inBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
