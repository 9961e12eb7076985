import type { CommandTx } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { lockWriting } from './writing-store.ts';

type Tx = Pick<CommandTx, 'db' | 'now'>;

/**
 * Close a text at the edition its owner has frozen, inside the owner's command: from here on no answer of it is saved, and
 * an owner's command that tries meets the constraint `closed_text_is_not_changed`. Answers which closing of this text it
 * is. Refuses `changedMeanwhile` when the text has gone on, and `closed` when it is closed already.
 */
export async function closeWriting(
  tx: Tx,
  { writingId, edition }: { readonly writingId: number; readonly edition: number },
  by: Principal,
): Promise<Result<number>> {
  if ((await lockWriting(tx, writingId)) !== edition) return refused({ code: 'changedMeanwhile' });
  const last = await lastClosing(tx, writingId);
  if (last && !last.isOpened) return refused({ code: 'closed' });
  const number = (last?.number ?? 0) + 1;
  await tx.db
    .insertInto('forms.closing')
    .values({
      writing_id: writingId,
      number,
      edition,
      closed_at: tx.now.toString(),
      closed_by: actorName(by),
    })
    .execute();
  return accepted(number);
}

/** Open a closed text again, inside the owner's command. Answers whether it was closed. */
export async function reopenWriting(tx: Tx, writingId: number, by: Principal): Promise<boolean> {
  await lockWriting(tx, writingId);
  const last = await lastClosing(tx, writingId);
  if (!last || last.isOpened) return false;
  await tx.db
    .insertInto('forms.reopening')
    .values({
      writing_id: writingId,
      number: last.number,
      opened_at: tx.now.toString(),
      opened_by: actorName(by),
    })
    .execute();
  return true;
}

async function lastClosing(
  tx: Tx,
  writingId: number,
): Promise<{ readonly number: number; readonly isOpened: boolean } | null> {
  const row = await tx.db
    .selectFrom('forms.closing as closing')
    .leftJoin('forms.reopening as reopening', (join) =>
      join
        .onRef('reopening.writing_id', '=', 'closing.writing_id')
        .onRef('reopening.number', '=', 'closing.number'),
    )
    .select(['closing.number', 'reopening.opened_at'])
    .where('closing.writing_id', '=', writingId)
    .orderBy('closing.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { number: row.number, isOpened: row.opened_at !== null } : null;
}
