import { sql } from 'kysely';
import { fileRecord, openCase } from '../../src/modules/correspondence/index.ts';
import { defineCommand } from '../../src/platform/db/command.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { accepted } from '../../src/platform/result.ts';
import { exampleSecretariat } from './people.ts';

const open = defineCommand({
  name: 'bench/open-case',
  run: async (tx, organisationId: number, by) =>
    accepted(await openCase(tx, { organisationId, title: 'Nummer' }, by)),
});

const file = defineCommand({
  name: 'bench/file-record',
  run: async (tx, caseId: number, by) =>
    accepted(
      await fileRecord(
        tx,
        caseId,
        { direction: 'internal', title: 'Notat', dated: tx.today, correspondents: [] },
        by,
      ),
    ),
});

export interface NumberRun {
  readonly records: number;
  readonly seconds: number;
  /** Numbers that nobody has, and numbers that two have: none, or something is broken. */
  readonly gaps: number;
  readonly doubles: number;
}

/** Let so many write to one case at once, each so many records, one after the other. */
export async function numberTogether(
  system: CommandSystem,
  { writers, records }: { readonly writers: number; readonly records: number },
): Promise<NumberRun> {
  const { by, senderId } = await exampleSecretariat(system);
  const opened = await open.run(system, by, senderId);
  if (!opened.ok) throw new Error('The case was refused');
  const caseId = opened.value.id;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let each = 0; each < records; each += 1) {
        const filed = await file.run(system, by, caseId);
        if (!filed.ok) throw new Error('A record was refused');
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const { rows } = await sql<{ all: number; numbers: number; last: number }>`
    select count(*)::integer as all, count(distinct number)::integer as numbers, max(number) as last
    from correspondence.record where case_id = ${caseId}`.execute(system.database.read);
  const { all, numbers, last } = rows[0] ?? { all: 0, numbers: 0, last: 0 };
  return { records: all, seconds, gaps: last - numbers, doubles: all - numbers };
}
