import { sql } from 'kysely';
import type { CommandTx } from '../../../platform/db/command.ts';
import type { Db, DbTransaction } from '../../../platform/db/database.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import { canonicalJson } from '../../documents/index.ts';
import { draftSchema } from '../answer-schema.ts';
import type { Answer, Answers } from '../answer-schema.ts';
import { questionsOf } from '../outline.ts';
import { readOutline } from './outline-memory.ts';
import type { Writing } from './writing.ts';

export interface BeginWriting {
  /** Whose text it is: 'applications.application:31'. */
  readonly object: string;
  readonly templateVersionId: number;
  /** What it begins with, such as answers copied from an earlier text; what the template does not ask is left out. */
  readonly answers?: Answers;
}

/**
 * Begin a text for an object, inside the owner's command. Answers the writing's id. A second one for the same object is
 * refused by the constraint `object_is_written_once`.
 */
export async function beginWriting(
  tx: Pick<CommandTx, 'db' | 'now'>,
  { object, templateVersionId, answers = {} }: BeginWriting,
  by: Principal,
): Promise<number> {
  const { id } = await tx.db
    .insertInto('forms.writing')
    .values({
      object,
      template_version_id: templateVersionId,
      begun_at: tx.now.toString(),
      begun_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const outline = await readOutline(tx.db, templateVersionId);
  const first = questionsOf(outline).flatMap((question) => {
    const parsed = draftSchema(question).safeParse(answers[question.key] ?? null);
    const value = parsed.success ? plain(parsed.data) : null;
    return value === null ? [] : [{ question: question.key, revision: 1, value, base: 0, sent: null }];
  });
  await insertAnswers(tx, by, { writingId: id, edition: 1, page: null, answers: first });
  return id;
}

/** An answer in the one way it is kept: nothing written is null. */
export function plain(answer: Answer): Answer {
  if (typeof answer === 'string' && answer.trim() === '') return null;
  return Array.isArray(answer) && answer.length === 0 ? null : answer;
}

export interface NewAnswers {
  readonly writingId: number;
  readonly edition: number;
  /** The opened page they were written in. */
  readonly page: string | null;
  readonly answers: readonly {
    readonly question: string;
    readonly revision: number;
    readonly value: Answer;
    /** The revision its author had read. */
    readonly base: number;
    /** What its author wrote, where that is not what it became. */
    readonly sent: { readonly value: Answer } | null;
  }[];
}

/** Append revisions; all of them make one edition. */
export async function insertAnswers(
  tx: Pick<CommandTx, 'db' | 'now'>,
  by: Principal,
  { writingId, edition, page, answers }: NewAnswers,
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ question, revision, value, base, sent }) => ({
    writing_id: writingId,
    question,
    revision,
    edition,
    value: canonicalJson(value),
    written_on: base,
    written_in: page,
    sent: sent && canonicalJson(sent.value),
    saved_at: tx.now.toString(),
    saved_by: actorName(by),
  }));
  await tx.db.insertInto('forms.answer_revision').values(rows).execute();
}

/** A text as it stands, or null when there is none. */
export async function findWriting(db: Db, id: number): Promise<Writing | null> {
  const row = await db
    .selectFrom('forms.writing')
    .select(['id', 'object'])
    .select((each) => each.ref('template_version_id').as('templateVersionId'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const [outline, newest] = await Promise.all([
    readOutline(db, row.templateVersionId),
    newestAnswers(db, id),
  ]);
  return {
    ...row,
    outline,
    answers: Object.fromEntries(
      newest.flatMap(({ question, value }) => (value === null ? [] : [[question, value]])),
    ),
    revisions: Object.fromEntries(newest.map(({ question, revision }) => [question, revision])),
    edition: Math.max(0, ...newest.map(({ edition }) => edition)),
  };
}

/** The writing of an object, by its owner's name for it; null when it has none. */
export async function findWritingId(db: Db, object: string): Promise<number | null> {
  const row = await db
    .selectFrom('forms.writing')
    .select('id')
    .where('object', '=', object)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface NewestAnswer {
  readonly question: string;
  readonly revision: number;
  readonly edition: number;
  readonly value: Answer;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** The answer of each question as it stands; with `since`, only of those changed after that edition. */
export async function newestAnswers(db: Db, writingId: number, since = 0): Promise<NewestAnswer[]> {
  const rows = await db
    .selectFrom('forms.answer_revision')
    .distinctOn('question')
    .select(['question', 'revision', 'edition', 'value'])
    .select((each) => [each.ref('saved_at').as('savedAt'), each.ref('saved_by').as('savedBy')])
    .where('writing_id', '=', writingId)
    .where('edition', '>', since)
    .orderBy('question')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as Answer }));
}

/**
 * Lock a text until commit, so that nothing in it changes meanwhile, and answer its edition. Throws when there is none:
 * the owner keeps its id.
 */
export async function lockWriting(tx: { readonly db: DbTransaction }, id: number): Promise<number> {
  await lockText(tx.db, id);
  // A statement of its own: what others committed while this one waited is seen only by a later one.
  const { edition } = await tx.db
    .selectFrom('forms.answer_revision')
    .select(sql<number>`coalesce(max(edition), 0)`.as('edition'))
    .where('writing_id', '=', id)
    .executeTakeFirstOrThrow();
  return edition;
}

/** The lock itself; comments and presence, which only refer to the text, need not wait for it. */
export async function lockText(
  db: DbTransaction,
  id: number,
): Promise<{ readonly templateVersionId: number }> {
  return await db
    .selectFrom('forms.writing')
    .select((each) => each.ref('template_version_id').as('templateVersionId'))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** One question's answer as it stands; revision 0 when it never had one. */
export async function newestAnswer(
  db: Db,
  writingId: number,
  question: string,
): Promise<{ readonly revision: number; readonly value: Answer }> {
  const row = await db
    .selectFrom('forms.answer_revision')
    .select(['revision', 'value'])
    .where('writing_id', '=', writingId)
    .where('question', '=', question)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { revision: row.revision, value: JSON.parse(row.value) as Answer }
    : { revision: 0, value: null };
}

/** The answer a revision has; null when there is no such revision. */
export async function answerAt(
  db: Db,
  writingId: number,
  question: string,
  revision: number,
): Promise<{ readonly value: Answer } | null> {
  const row = await db
    .selectFrom('forms.answer_revision')
    .select('value')
    .where('writing_id', '=', writingId)
    .where('question', '=', question)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ? { value: JSON.parse(row.value) as Answer } : null;
}
