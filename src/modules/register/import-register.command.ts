import { createHash } from 'node:crypto';
import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Refusal } from '../../platform/result.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import { unknownReferences } from './import-references.ts';
import type { ImportSet } from './import-rows.ts';
import { writeImport } from './import-store.ts';
import type { Counts } from './import-store.ts';
import { changesToRegister, codesToRegister } from './klass-to-register.ts';
import type { Converted } from './klass-to-register.ts';
import type { ReadableKlass } from './klass.ts';
import { findKnownRegister } from './known-register.query.ts';
import type { RowError } from './row-errors.ts';
import { lockRegister } from './store.ts';

export interface Import {
  readonly kind: 'shipped' | 'csv' | 'klass';
  /** Several names are divided by a comma. */
  readonly fileName: string;
  /** SHA-256 of the file or files, hexadecimal. */
  readonly fileSha256: string;
  /** Records as they are to stand, or an answer of KLASS, which is measured against the register first. */
  readonly content: { readonly set: ImportSet } | { readonly klass: ReadableKlass };
  /** Do everything, say what it would have done, and undo it. */
  readonly dryRun: boolean;
}

/** Carries the counts of a dry run out of the transaction that is undone. */
class DryRunEnded extends Error {
  readonly counts: Counts;
  constructor(counts: Counts) {
    super('dry run');
    this.counts = counts;
  }
}

/**
 * Bring records into the register, all of them or none. Repeating an import adds nothing.
 * Refuses with 'unknownReference' for each row that points at something nobody knows, and with the codes of row-errors.ts
 * for rows of KLASS that do not fit the register.
 */
const importRegister = defineCommand({
  name: 'register/import-register',
  constraints: {
    municipality_has_one_name_at_a_time: { code: 'namesOverlap' },
    municipality_ends_after_it_begins: { code: 'endsBeforeItBegins' },
    organisation_has_one_name_at_a_time: { code: 'namesOverlap' },
    organisation_number_is_used_once: { code: 'organisationNumberTaken' },
    tile_has_one_municipality: { code: 'tileTaken' },
  },
  run: async (tx, input: Import) => {
    await lockRegister(tx.db);
    const { set, errors } = await measure(tx.db, input.content, tx.today);
    if (errors.length > 0) return refused(...errors.map(refusalOf));
    const unknown: readonly Refusal[] = await unknownReferences(tx.db, set);
    if (unknown.length > 0) return refused(...unknown);
    const before = await newestChange(tx.db);
    const counts = await writeImport(tx.db, set);
    await tellAgain(tx.db, before);
    if (input.dryRun) throw new DryRunEnded(counts);
    if (counts.added + counts.changed === 0) return accepted(counts);
    const { id } = await tx.db
      .insertInto('register.import_run')
      .values({
        kind: input.kind,
        file_name: input.fileName,
        file_sha256: input.fileSha256,
        rows_added: counts.added,
        rows_changed: counts.changed,
        imported_at: tx.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.audit({
      object: `register.import_run:${id}`,
      data: { added: counts.added, changed: counts.changed },
      contentSha256: input.fileSha256,
    });
    return accepted(counts);
  },
});

async function measure(db: DbTransaction, content: Import['content'], today: string): Promise<Converted> {
  if ('set' in content) return { set: content.set, errors: [] };
  const known = await findKnownRegister(db);
  const { klass } = content;
  if (klass.kind === 'changes') return changesToRegister(known, klass.records);
  return klass.validFrom === null
    ? codesToRegister(known, klass.records, today, 'klass-131-codes-at')
    : codesToRegister(known, klass.records, klass.validFrom, 'klass-131-version');
}

/** What is wrong with a row, as the refusal of the whole import. */
export function refusalOf({ row, field, code, params }: RowError): Refusal {
  return { code, params, ...(row !== null && { row }), ...(field !== null && { field }) };
}

async function newestChange(db: DbTransaction): Promise<number> {
  const row = await db
    .selectFrom('register.change')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  return row.id ?? 0;
}

/** A date that was told before and now has more changes is told once more, or nobody would hear of them. */
async function tellAgain(db: DbTransaction, newestBefore: number): Promise<void> {
  await db
    .deleteFrom('register.effect_announcement')
    .where('date', 'in', db.selectFrom('register.change').select('date').where('id', '>', newestBefore))
    .execute();
}

/** Run an import, or try it out. */
export async function runImport(
  ...[system, by, input]: Parameters<typeof importRegister.run>
): ReturnType<typeof importRegister.run> {
  try {
    return await importRegister.run(system, by, input);
  } catch (error) {
    if (error instanceof DryRunEnded) return accepted(error.counts);
    throw error;
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
