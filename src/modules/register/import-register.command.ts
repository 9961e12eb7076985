import { createHash } from 'node:crypto';
import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Refusal } from '../../platform/result.ts';
import { unknownReferences } from './import-references.ts';
import type { ImportSet } from './import-rows.ts';
import { writeImport } from './import-store.ts';
import type { Counts } from './import-store.ts';
import { lockRegister } from './store.ts';

export interface Import {
  readonly kind: 'shipped' | 'csv' | 'klass';
  readonly fileName: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly fileSha256: string;
  readonly set: ImportSet;
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
 * Refuses with 'unknownReference' for each row that points at something nobody knows.
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
    const unknown: readonly Refusal[] = await unknownReferences(tx.db, input.set);
    if (unknown.length > 0) return refused(...unknown);
    const counts = await writeImport(tx.db, input.set);
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
