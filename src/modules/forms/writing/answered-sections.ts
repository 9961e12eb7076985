import { dataTable } from '../../../platform/text/blocks.ts';
import type { Block, Inline } from '../../../platform/text/blocks.ts';
import { formatFor } from '../../../platform/text/format.ts';
import type { Format } from '../../../platform/text/format.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { richText } from '../../../platform/text/rich-text.ts';
import type { Section as PrintedSection } from '../../documents/index.ts';
import { isAsked } from '../answer-schema.ts';
import type { Answer, AnswerRow, Answers } from '../answer-schema.ts';
import { inLanguage, isTable } from '../outline.ts';
import type { Outline, Question, TableQuestion } from '../outline.ts';
import { columnsOf } from '../question-tables.ts';
import type { TableColumn } from '../question-tables.ts';
import { answerWords, columnChoice, columnTitles } from '../question-words.ts';
import { textsIn } from '../texts/texts.ts';
import { rowsOf, wordsOf } from './typed-values.ts';

export interface AnsweredSections {
  /** true: what counts towards the page limit; false: the rest, such as annexes. */
  readonly counted: boolean | 'all';
}

/**
 * A text as printed sections, for the owner's document: each section with its questions as small headings, their answers
 * below, tables as tables. Files are left out, their owner lists them; a question nobody answered says so. A section in
 * which nothing of what is wanted is asked, is left out.
 */
export function answeredSections(
  outline: Outline,
  answers: Answers,
  lang: Lang,
  { counted }: AnsweredSections,
): PrintedSection[] {
  return outline.sections.flatMap((section) => {
    const wanted = section.questions.filter(
      (question) =>
        question.kind !== 'files' &&
        (counted === 'all' || question.counted === counted) &&
        isAsked(outline, question, answers),
    );
    if (wanted.length === 0) return [];
    const body = wanted.flatMap((question) => printed(question, answers[question.key] ?? null, lang));
    return [{ heading: inLanguage(section.title, lang).text, guidance: null, body }];
  });
}

function printed(question: Question, answer: Answer, lang: Lang): Block[] {
  const heading: Block = { t: 'h', level: 1, c: plainWords(inLanguage(question.text, lang).text) };
  if (answer === null) return [heading, paragraph(textsIn(lang).writing.print.unanswered)];
  return [heading, ...answerBlocks(question, answer, lang)];
}

/** One answer as blocks, without its question. */
export function answerBlocks(question: Question, answer: Answer, lang: Lang): Block[] {
  const format = formatFor(lang);
  if (isTable(question)) return tableBlocks(question, rowsOf(answer), lang);
  switch (question.kind) {
    case 'long_text':
      return [...richText(wordsOf(answer))];
    case 'yes_no':
    case 'choice':
      return [paragraph(answerWords(question, wordsOf(answer), lang))];
    case 'choices': {
      const chosen = Array.isArray(answer) ? answer.map(String) : [];
      const items = chosen.map((value) => [paragraph(answerWords(question, value, lang))]);
      return [{ t: 'ul', items }];
    }
    case 'number':
    case 'amount':
    case 'date': {
      const unit = question.kind === 'number' && question.unit ? inLanguage(question.unit, lang).text : '';
      const kind = question.kind === 'amount' ? 'amount' : question.kind;
      const value = cellWords(kind, answer as string | number, lang, format);
      return [paragraph(`${value} ${unit}`.trim())];
    }
    default:
      return [paragraph(wordsOf(answer))];
  }
}

/** More columns than this cannot be read across a page: then each row is told below the other. */
const mostColumns = 6;

/** Columns in which nothing is written are left out. */
function tableBlocks(question: TableQuestion, rows: readonly AnswerRow[], lang: Lang): Block[] {
  const format = formatFor(lang);
  const titles = columnTitles(question.kind, lang);
  const columns = columnsOf(question.kind)
    .map((column, index) => ({ ...column, title: titles[index] ?? column.key }))
    .filter(({ key }) => rows.some((row) => (row[key] ?? null) !== null));
  const cell = (row: AnswerRow, { key, kind }: TableColumn) =>
    cellWords(kind, row[key] ?? null, lang, format);
  if (columns.length > mostColumns) return rows.flatMap((row) => told(row, columns, cell));
  const head = columns.map(
    ({ title, kind }) => ({ title, align: isFigure(kind) ? 'right' : 'left' }) as const,
  );
  return [
    dataTable({
      caption: null,
      columns: head,
      rows: rows.map((row) => columns.map((column) => cell(row, column))),
    }),
  ];
}

type TitledColumn = TableColumn & { readonly title: string };

/** The first column as the row's own line, the others after it: «Indikator: sjukefråvær · Måltal: 6,5». */
function told(
  row: AnswerRow,
  [first, ...others]: readonly TitledColumn[],
  cell: (row: AnswerRow, column: TableColumn) => string,
): Block[] {
  const filled = others.filter(({ key }) => (row[key] ?? null) !== null);
  const rest = filled.map((column) => `${column.title}: ${cell(row, column)}`).join(' · ');
  const name: Inline[] = first ? [{ t: 'strong', c: plainWords(cell(row, first)) }] : [];
  return [{ t: 'p', c: rest === '' ? name : [...name, { t: 'br' }, ...plainWords(rest)] }];
}

const isFigure = (kind: TableColumn['kind']) => kind === 'number' || kind === 'amount';

function cellWords(
  kind: TableColumn['kind'],
  value: string | number | null,
  lang: Lang,
  format: Format,
): string {
  if (value === null) return '';
  if (kind === 'choice') return columnChoice(String(value), lang);
  if (kind === 'date' && typeof value === 'string') return format.shortDate(value);
  if (typeof value !== 'number') return value;
  // A year is not 2 027.
  if (Number.isInteger(value) && kind === 'number' && value > 1900 && value < 2100) return String(value);
  return format.number(value, decimalsOf(value));
}

function decimalsOf(value: number): number {
  return Math.min(4, (String(value).split('.')[1] ?? '').length);
}

const plainWords = (v: string): Inline[] => [{ t: 'text', v }];
const paragraph = (text: string): Block => ({ t: 'p', c: plainWords(text) });
