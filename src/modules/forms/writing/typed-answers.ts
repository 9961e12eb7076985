import type { Typed } from '../../../platform/http/form.ts';
import type { Refusal } from '../../../platform/result.ts';
import { listOf, parseDate, rowCount, textOf } from '../../../ui/index.ts';
import { draftSchema } from '../answer-schema.ts';
import type { Answer, AnswerRow } from '../answer-schema.ts';
import { isTable, questionsOf } from '../outline.ts';
import type { Outline, Question, TableQuestion } from '../outline.ts';
import { columnsOf } from '../question-tables.ts';
import type { ColumnKind } from '../question-tables.ts';
import { fieldOf } from './field-names.ts';
import type { AnswerChange } from './writing.ts';

/** What was sent, as data: what can be saved, and what cannot be read as an answer, each at its field. */
export interface TypedAnswers {
  readonly changes: readonly AnswerChange[];
  readonly refusals: readonly Refusal[];
}

/**
 * Read the answers to these questions from a form that was sent. Only questions whose `base.<question>` came with it are
 * read, so that one field can be sent alone. Numbers may have comma or point and spaces, dates are Norwegian or ISO. What
 * cannot be read is refused at its field and not among the changes; the rest can be saved.
 */
export function typedAnswers(outline: Outline, questionKeys: readonly string[], typed: Typed): TypedAnswers {
  const changes: AnswerChange[] = [];
  const refusals: Refusal[] = [];
  for (const question of questionsOf(outline)) {
    const base = /^\d{1,9}$/.exec(textOf(typed, `base.${question.key}`))?.[0];
    if (base === undefined || !questionKeys.includes(question.key)) continue;
    const read = readAnswer(question, typed);
    const faults = read.refusals.length > 0 ? read.refusals : faultsOf(question, read.value);
    refusals.push(...faults);
    if (faults.length > 0) continue;
    changes.push({ question: question.key, base: Number(base), value: read.value });
  }
  return { changes, refusals };
}

interface Read<T> {
  readonly value: T;
  readonly refusals: readonly Refusal[];
}

const read = <T>(value: T): Read<T> => ({ value, refusals: [] });

function faultsOf(question: Question, value: Answer): Refusal[] {
  const issue = draftSchema(question).safeParse(value).error?.issues[0];
  return issue ? [{ code: issue.message, field: [fieldOf(question.key), ...issue.path].join('.') }] : [];
}

function readAnswer(question: Question, typed: Typed): Read<Answer> {
  const name = fieldOf(question.key);
  if (isTable(question)) return readTable(question, name, typed);
  switch (question.kind) {
    case 'choices':
    case 'files': {
      const chosen = listOf(typed, name).filter((each) => each !== '');
      return read(chosen.length === 0 ? null : chosen);
    }
    case 'number':
    case 'amount':
    case 'date':
      return readCell(question.kind, name, textOf(typed, name));
    default:
      return read(tidy(textOf(typed, name)));
  }
}

/** Rows in which nothing is written are no rows. */
function readTable(question: TableQuestion, name: string, typed: Typed): Read<Answer> {
  const columns = columnsOf(question.kind);
  const { rows, refusals } = readRows(question, name, typed);
  const filled = rows.filter((row) => columns.some(({ key }) => row[key] !== null));
  const keyed = filled.map((row, index) => ({ ...row, key: row['key'] || `r${index}` }));
  return { value: keyed.length === 0 ? null : keyed, refusals };
}

function readRows(question: TableQuestion, name: string, typed: Typed) {
  const refusals: Refusal[] = [];
  const rows = Array.from({ length: rowCount(typed, name, 0, 200) }, (_, index): AnswerRow => {
    const cells = columnsOf(question.kind).map((column) => {
      const field = `${name}.${index}.${column.key}`;
      const cell = readCell(column.kind, field, textOf(typed, field));
      refusals.push(...cell.refusals.map((refusal) => ({ ...refusal, row: index })));
      return [column.key, cell.value] as const;
    });
    return { ...Object.fromEntries(cells), key: textOf(typed, `${name}.${index}.key`) };
  });
  return { rows, refusals };
}

/** The rows of a table as they stand in the fields, empty ones too; a cell that cannot be read is what was typed. */
export function typedRows(question: TableQuestion, typed: Typed): AnswerRow[] {
  return readRows(question, fieldOf(question.key), typed).rows;
}

function readCell(kind: ColumnKind, field: string, text: string): Read<string | number | null> {
  const value = tidy(text);
  if (value === null) return read(null);
  if (kind === 'date') {
    const date = parseDate(value);
    return date === undefined ? { value, refusals: [{ code: 'notADate', field }] } : read(date);
  }
  if (kind !== 'number' && kind !== 'amount') return read(value);
  const number = numberIn(value, kind);
  if (number === null) return { value, refusals: [{ code: 'notNumber', field }] };
  if (kind === 'amount' && !Number.isInteger(number))
    return { value, refusals: [{ code: 'notWhole', field }] };
  return read(number);
}

/** One way to write the same text; null when nothing is written. */
function tidy(text: string): string | null {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim() || null;
}

/**
 * A number as people write it: «1 200,5», «1200.5», «−3», «7,8 %», «150 000 kr». A single point before three digits is
 * read as the column needs it: «150.000» kroner are a hundred and fifty thousand, 1.250 hours are one and a quarter.
 */
function numberIn(text: string, kind: 'number' | 'amount'): number | null {
  const bare = text
    .replaceAll(/\s/gu, '')
    .replace('−', '-')
    .replace(/(?:%|kr\.?|kroner|,-)$/i, '');
  const grouped =
    kind === 'amount' ? /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
  const isGrouped = grouped.test(bare) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare);
  const plain = (isGrouped ? bare.replaceAll('.', '') : bare).replace(',', '.');
  return /^-?\d{1,13}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
