import { z } from 'zod';
import { textLength } from '../../ui/index.ts';
import { answersToDependOn, isTable } from './outline.ts';
import type { Limit, Outline, Question } from './outline.ts';
import { columnsOf } from './question-tables.ts';
import type { TableColumn } from './question-tables.ts';

/**
 * One answer as data; null: not answered. A table is a list of rows, each with every column of its kind and with `key`,
 * which tells it from the others for as long as it stands: two people may change and move rows at the same time.
 */
export type Answer = string | number | readonly string[] | readonly AnswerRow[] | null;
export type AnswerRow = Readonly<Record<string, string | number | null>>;
export type Answers = Readonly<Record<string, Answer>>;

/** A text of an answer is never longer than this, whatever the question allows (UTF-16 units). */
const longestAnswer = 60_000;
/** No amount or figure in these forms comes near it, and every number below it is exact. */
const largest = 1e12;

const text = z.string().max(longestAnswer, 'tooLong');
const number = z.number('notNumber').min(-largest, 'outOfRange').max(largest, 'outOfRange');
const kroner = z.int('notWhole').min(-largest, 'outOfRange').max(largest, 'outOfRange');
const date = z.iso.date('notADate');
const rowKey = z.string().regex(/^[a-z0-9]{1,24}$/, 'rowKeyShape');

/**
 * What a question takes for an answer, as one schema for page, server and stored data. Not answered (null) is accepted
 * everywhere: whether a form is complete is asked when it is sent, not while it is written. Messages are codes.
 */
export function answerSchema(question: Question): z.ZodType<Answer> {
  if (isTable(question)) {
    const row = z.strictObject({
      key: rowKey,
      ...Object.fromEntries(columnsOf(question.kind).map((column) => [column.key, columnSchema(column)])),
    });
    return z
      .array(row)
      .max(question.rows.most, 'tooManyRows')
      .refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'rowTwice')
      .nullable();
  }
  switch (question.kind) {
    case 'text':
    case 'long_text':
      return limited(question.limit).nullable();
    case 'yes_no':
    case 'choice':
      return z.enum(answersToDependOn(question), 'unknownChoice').nullable();
    case 'choices':
      return z
        .array(z.enum(answersToDependOn(question), 'unknownChoice'))
        .refine((values) => new Set(values).size === values.length, 'chosenTwice')
        .nullable();
    case 'number':
      return between(number, question).nullable();
    case 'amount':
      return between(kroner, question).nullable();
    case 'date':
      return date.nullable();
    default:
      // Keys of files the owner keeps; the bytes are never part of the answers.
      return z.array(z.string().max(100)).max(question.most, 'tooManyFiles').nullable();
  }
}

/** Most rows and files of an answer that is being written, whatever the question allows. */
const mostInDraft = 200;

/**
 * What is kept while a form is being written: the same kind of data, but an answer that is too long, too many or out of
 * range is kept as well, because it must not be lost before it is mended. `answerSchema` says what is wrong with it.
 */
export function draftSchema(question: Question): z.ZodType<Answer> {
  if (isTable(question)) return answerSchema({ ...question, rows: { least: 0, most: mostInDraft } });
  switch (question.kind) {
    case 'text':
    case 'long_text':
      return answerSchema({ ...question, limit: null });
    case 'number':
    case 'amount':
      return answerSchema({ ...question, least: null, most: null });
    case 'files':
      return answerSchema({ ...question, most: mostInDraft });
    default:
      return answerSchema(question);
  }
}

/** The same measure as the counter under the field: `textLength`. */
function limited(limit: Limit | null) {
  if (limit === null) return text;
  return text.refine((value) => textLength(value, limit.unit) <= limit.most, `${limit.unit}OverLimit`);
}

function between(
  schema: z.ZodNumber,
  { least, most }: { readonly least: number | null; readonly most: number | null },
) {
  const from = least === null ? schema : schema.min(least, 'outOfRange');
  return most === null ? from : from.max(most, 'outOfRange');
}

function columnSchema({ kind, choices = [] }: TableColumn): z.ZodType<string | number | null> {
  switch (kind) {
    case 'number':
      return number.nullable();
    case 'amount':
      return kroner.nullable();
    case 'date':
      return date.nullable();
    case 'choice':
      return z.enum([...choices], 'unknownChoice').nullable();
    default:
      return text.nullable();
  }
}

/**
 * Is a question asked, given the answers so far? A question depending on one that is not asked itself is not asked
 * either, so an answer left behind from before hides nothing and shows nothing.
 */
export function isAsked(outline: Outline, question: Question, answers: Answers): boolean {
  const { shownWhen } = question;
  if (shownWhen === null) return true;
  const on = outline.sections
    .flatMap(({ questions }) => questions)
    .find(({ key }) => key === shownWhen.question);
  if (!on || !isAsked(outline, on, answers)) return false;
  const given = answers[on.key];
  const values: readonly unknown[] = Array.isArray(given) ? given : [given];
  return values.some((value) => typeof value === 'string' && shownWhen.is.includes(value));
}
