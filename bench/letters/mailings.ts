import { sql } from 'kysely';
import { sendLettersJob } from '../../src/modules/correspondence/jobs/send-letters.job.ts';
import { municipalRecipients } from '../../src/modules/correspondence/mailings/municipal-recipients.query.ts';
import type { NewRecipient } from '../../src/modules/correspondence/mailings/recipient.ts';
import {
  jobContext,
  prepareSample,
  sampleKind,
} from '../../src/modules/correspondence/mailings/testing/sample-mailing.ts';
import { moveMailing } from '../../src/modules/correspondence/mailings/move-mailing.command.ts';
import { defineCommand } from '../../src/platform/db/command.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { accepted } from '../../src/platform/result.ts';
import { exampleSecretariat } from './people.ts';

export interface MailingRun {
  /** How many there should be, and how many there were when time was up. */
  readonly letters: number;
  readonly made: number;
  readonly seconds: number;
  /** Until every letter had its number. */
  readonly numbering: number;
  /** The most the process took, the compiler's worker in it. */
  readonly megabytes: number;
}

/** Send mailings of these sizes, one after the other. */
export async function sendMailings(
  system: CommandSystem,
  sizes: readonly number[],
  seconds: number,
  report: (line: string) => void,
): Promise<MailingRun[]> {
  const { by, senderId } = await exampleSecretariat(system);
  const runs: MailingRun[] = [];
  for (const size of sizes) {
    report(`A mailing of ${size} letters …`);
    const recipients = await manyRecipients(system, size);
    const choices = { neutral: 'nn', unknown: 'nb' } as const;
    const prepared = await prepareSample(system, by, { senderId, recipients, choices });
    if (!prepared.ok) throw new Error(`Refused: ${JSON.stringify(prepared.refusals)}`);
    const mailingId = prepared.value.id;
    await moveMailing.run(system, by, { mailingId, kind: sampleKind, step: 'begin' });
    runs.push({ letters: size, ...(await run(system, mailingId, seconds)) });
  }
  return runs;
}

async function run(system: CommandSystem, mailingId: number, seconds: number) {
  const begun = performance.now();
  const taken = () => (performance.now() - begun) / 1000;
  let [numbering, megabytes] = [0, 0];
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 ** 2);
    if (numbering === 0)
      void count(system, 'letter_record', mailingId).then((some) => {
        if (some > 0 && numbering === 0) numbering = taken();
      });
  }, 100);
  const timeIsUp = AbortSignal.timeout(seconds * 1000);
  try {
    while (!timeIsUp.aborted && !(await isFinished(system, mailingId)))
      await sendLettersJob.handle(jobContext(system, timeIsUp), { mailingId });
  } finally {
    clearInterval(watch);
  }
  const made = await count(system, 'letter_document', mailingId);
  return { made, seconds: taken(), numbering, megabytes };
}

async function isFinished(system: CommandSystem, mailingId: number): Promise<boolean> {
  const { rows } = await sql<{ step: string }>`
    select step from correspondence.mailing_step where mailing_id = ${mailingId}
    order by number desc limit 1`.execute(system.database.read);
  return rows[0]?.step === 'finish';
}

async function count(
  system: CommandSystem,
  table: 'letter_record' | 'letter_document',
  mailingId: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from correspondence.letter l
    join ${sql.table(`correspondence.${table}`)} each on each.letter_id = l.id
    where l.mailing_id = ${mailingId}`.execute(system.database.read);
  return rows[0]?.count ?? 0;
}

/** The municipalities of 2011, and as many invented organisations as are lacking to the number. */
async function manyRecipients(system: CommandSystem, size: number): Promise<NewRecipient[]> {
  const real = await municipalRecipients(system.database.read, '2011-03-01');
  const [model] = real;
  if (!model || size <= real.length) return real.slice(0, size);
  const ids = await addOrganisations(system, size - real.length);
  return [...real, ...ids.map((organisationId) => ({ ...model, organisationId }))];
}

async function addOrganisations(system: CommandSystem, number: number): Promise<number[]> {
  const add = defineCommand({
    name: 'bench/add-organisations',
    run: async (tx) => {
      const { rows } = await sql<{ id: number }>`
        insert into register.organisation (key, kind, certainty, is_example)
        select 'bench-' || each, 'municipality', 'confirmed', true from generate_series(1, ${number}::integer) each
        returning id`.execute(tx.db);
      await sql`
        insert into register.organisation_name (organisation_id, name_nb, name_nn, name_en, certainty)
        select id, key, key, key, 'confirmed' from register.organisation where key like 'bench-%'`.execute(
        tx.db,
      );
      return accepted(rows.map(({ id }) => id));
    },
  });
  const added = await add.run(system, { kind: 'system', id: 'bench' }, undefined);
  return added.ok ? added.value : [];
}
