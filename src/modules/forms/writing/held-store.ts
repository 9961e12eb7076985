import type { CommandTx } from '../../../platform/db/command.ts';
import type { Db } from '../../../platform/db/database.ts';
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

export interface OpenHeld {
  readonly question: string;
  readonly value: Answer;
  /** What it was made from. */
  readonly base: Answer;
}

/** A held text nobody has settled yet; null when there is none such in this writing. */
export async function findOpenHeld(db: Db, writingId: number, heldId: number): Promise<OpenHeld | null> {
  const row = await openHeld(db, writingId)
    .select(['held.question', 'held.value', 'base.value as base'])
    .where('held.id', '=', heldId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    question: row.question,
    value: JSON.parse(row.value) as Answer,
    base: row.base === null ? null : (JSON.parse(row.base) as Answer),
  };
}

/** The held texts of a writing that wait to be settled, each with what it was made from. */
export function openHeld(db: Db, writingId: number) {
  return db
    .selectFrom('forms.held_text as held')
    .leftJoin('forms.answer_revision as base', (join) =>
      join
        .onRef('base.writing_id', '=', 'held.writing_id')
        .onRef('base.question', '=', 'held.question')
        .onRef('base.revision', '=', 'held.base_revision'),
    )
    .where('held.writing_id', '=', writingId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('forms.held_settlement as settlement')
            .select('settlement.held_text_id')
            .whereRef('settlement.held_text_id', '=', 'held.id'),
        ),
      ),
    );
}
