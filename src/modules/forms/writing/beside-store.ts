import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CommandTx } from '../../../platform/db/command.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';

// What stands beside the answers: comments, who takes care of a section, who is in which field.

type Tx = Pick<CommandTx, 'db' | 'now'>;

interface OfQuestion {
  readonly writingId: number;
  readonly question: string;
}

export async function insertComment(
  tx: Tx,
  by: Principal,
  { writingId, question, text }: OfQuestion & { readonly text: string },
): Promise<void> {
  await tx.db
    .insertInto('forms.comment')
    .values({
      writing_id: writingId,
      question,
      text,
      written_at: tx.now.toString(),
      written_by: actorName(by),
    })
    .execute();
}

/** Resolve a comment of this writing. False when it has none such. */
export async function insertResolution(
  tx: Tx,
  by: Principal,
  { writingId, commentId }: { readonly writingId: number; readonly commentId: number },
): Promise<boolean> {
  const done = await tx.db
    .insertInto('forms.comment_resolution')
    .columns(['comment_id', 'resolved_at', 'resolved_by'])
    .expression((each) =>
      each
        .selectFrom('forms.comment')
        .select([
          'id',
          sql<string>`${tx.now.toString()}::timestamptz`.as('at'),
          sql<string>`${actorName(by)}`.as('by'),
        ])
        .where('id', '=', commentId)
        .where('writing_id', '=', writingId),
    )
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertAssignment(
  tx: Tx,
  by: Principal,
  given: { readonly writingId: number; readonly section: string; readonly personId: number | null },
): Promise<void> {
  await tx.db
    .insertInto('forms.assignment')
    .values({
      writing_id: given.writingId,
      section: given.section,
      person_id: given.personId,
      assigned_at: tx.now.toString(),
      assigned_by: actorName(by),
    })
    .execute();
}

/** Seconds after which somebody who has not been heard of is no longer in the field. */
const presenceLasts = 25;

/** Somebody is in a field. */
export async function keepPresence(
  tx: Tx,
  { writingId, question, personId }: OfQuestion & { readonly personId: number },
): Promise<void> {
  const seen = { question, seen_at: tx.now.toString() };
  await tx.db
    .insertInto('forms.presence')
    .values({ writing_id: writingId, person_id: personId, ...seen })
    .onConflict((conflict) => conflict.constraint('person_is_in_one_field').doUpdateSet(seen))
    .execute();
}

export interface Whereabouts {
  readonly writingId: number;
  /** Who asks, and is not among the others. */
  readonly personId: number;
  readonly now: Temporal.Instant;
}

/** Who is in which field, but for the one who asks. */
export async function presentOthers(
  db: Db,
  { writingId, personId, now }: Whereabouts,
): Promise<{ readonly personId: number; readonly question: string }[]> {
  return await db
    .selectFrom('forms.presence')
    .select(['question'])
    .select((row) => row.ref('person_id').as('personId'))
    .where('writing_id', '=', writingId)
    .where('person_id', '!=', personId)
    .where('seen_at', '>', now.subtract({ seconds: presenceLasts }).toString())
    .orderBy('person_id')
    .execute();
}
