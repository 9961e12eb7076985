import type { CommandTx } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import { canonicalJson } from '../../documents/index.ts';
import type { Answer } from '../answer-schema.ts';

type Tx = Pick<CommandTx, 'db' | 'now'>;

export interface NewHeldText {
  readonly writingId: number;
  readonly question: string;
  /** The revision it was written on, and the one it met. */
  readonly base: number;
  readonly met: number;
  /** The opened page it was written in. */
  readonly page: string | null;
  readonly value: Answer;
}

/** Keep what somebody wrote where another had changed the same. Answers the ids by question. */
export async function insertHeld(
  tx: Tx,
  by: Principal,
  texts: readonly NewHeldText[],
): Promise<ReadonlyMap<string, number>> {
  if (texts.length === 0) return new Map();
  const rows = await tx.db
    .insertInto('forms.held_text')
    .values(
      texts.map((text) => ({
        writing_id: text.writingId,
        question: text.question,
        base_revision: text.base,
        met_revision: text.met,
        written_in: text.page,
        value: canonicalJson(text.value),
        held_at: tx.now.toString(),
        held_by: actorName(by),
      })),
    )
    .returning(['id', 'question'])
    .execute();
  return new Map(rows.map(({ id, question }) => [question, id]));
}

/** used: its words are in the answer; left: they are not; rewritten: its author went on, and a later one holds them. */
export type HeldOutcome = 'used' | 'left' | 'rewritten';

export interface Settlement {
  readonly heldId: number;
  readonly outcome: HeldOutcome;
}

/** Say what became of held texts. A second time is refused by the constraint `held_text_is_settled_once`. */
export async function insertSettlements(
  tx: Tx,
  by: Principal,
  settled: readonly Settlement[],
): Promise<void> {
  if (settled.length === 0) return;
  await tx.db
    .insertInto('forms.held_settlement')
    .values(
      settled.map(({ heldId, outcome }) => ({
        held_text_id: heldId,
        outcome,
        settled_at: tx.now.toString(),
        settled_by: actorName(by),
      })),
    )
    .execute();
}
