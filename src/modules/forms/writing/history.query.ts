import type { Db } from '../../../platform/db/database.ts';
import { namesOf } from '../../identity/index.ts';
import type { Answer } from '../answer-schema.ts';
import { sessionsOf } from './history.ts';
import type { ChangedAnswer } from './history.ts';
import { personIn } from './actor.ts';
import type { Name } from './section.query.ts';

export interface ShownChange extends Omit<ChangedAnswer, 'by'> {
  readonly by: Name;
  /** It is the answer as it stands. */
  readonly isNewest: boolean;
}

export interface ChangePart {
  readonly changes: readonly ShownChange[];
  /** The edition the next part ends before; null at the beginning of the text. */
  readonly next: number | null;
}

/** Revisions read for one part of a history. */
const part = 60;

/** What was changed in these questions, the newest first, the saves of one sitting brought together; a part at a time. */
export async function historyOfQuestions(
  db: Db,
  {
    writingId,
    questions,
    before,
  }: {
    readonly writingId: number;
    readonly questions: readonly string[];
    readonly before?: number;
  },
): Promise<ChangePart> {
  if (questions.length === 0) return { changes: [], next: null };
  const rows = await db
    .selectFrom('forms.answer_revision as now')
    .leftJoin('forms.answer_revision as former', (join) =>
      join
        .onRef('former.writing_id', '=', 'now.writing_id')
        .onRef('former.question', '=', 'now.question')
        .onRef('former.revision', '=', 'now.former_revision'),
    )
    .select(['now.question', 'now.revision', 'now.edition', 'now.value', 'former.value as former'])
    .select((row) => [row.ref('now.saved_by').as('by'), row.ref('now.saved_at').as('at')])
    .select(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('forms.answer_revision as later')
            .select('later.revision')
            .whereRef('later.writing_id', '=', 'now.writing_id')
            .whereRef('later.question', '=', 'now.question')
            .whereRef('later.former_revision', '=', 'now.revision'),
        ),
      ).as('isNewest'),
    )
    .where('now.writing_id', '=', writingId)
    .where('now.question', 'in', questions)
    .$if(before !== undefined, (query) => query.where('now.edition', '<', before ?? 0))
    .orderBy('now.edition', 'desc')
    .orderBy('now.question')
    .limit(part)
    .execute();
  const newest = new Set(rows.flatMap((row) => (row.isNewest ? [`${row.question} ${row.revision}`] : [])));
  const changes = sessionsOf(
    rows.map(({ former, value, question, revision, edition, by, at }) => ({
      question,
      revision,
      edition,
      by,
      at,
      before: former === null ? null : (JSON.parse(former) as Answer),
      after: JSON.parse(value) as Answer,
    })),
  );
  const names = await namesOf(
    db,
    changes.map(({ by }) => personIn(by)).filter((each) => each !== null),
  );
  return {
    changes: changes.map((each) => ({
      ...each,
      by: names.get(personIn(each.by) ?? 0) ?? null,
      isNewest: newest.has(`${each.question} ${each.revision}`),
    })),
    next: rows.length === part ? (rows.at(-1)?.edition ?? null) : null,
  };
}
