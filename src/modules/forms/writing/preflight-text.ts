import type { Lang } from '../../../platform/text/language.ts';
import { count, fill } from '../../../platform/text/texts.ts';
import { textLength } from '../../../ui/index.ts';
import type { Answers } from '../answer-schema.ts';
import { inLanguage, isTable, questionsOf } from '../outline.ts';
import type { Outline, Question } from '../outline.ts';
import { columnsOf } from '../question-tables.ts';
import { columnTitles } from '../question-words.ts';
import { textsIn } from '../texts/texts.ts';
import { wordsOf } from './typed-values.ts';
import type { Missing } from './preflight.ts';

/** What is missing, as one line in the reader's language: «Kva vil de gjere? 12 ord for mykje». */
export function preflightText(missing: Missing, outline: Outline, answers: Answers, lang: Lang): string {
  const question = questionsOf(outline).find(({ key }) => key === missing.question);
  if (!question) return '';
  return `${inLanguage(question.text, lang).text}: ${missingWords(missing, question, answers, lang)}`;
}

/** The same without the question, for a place that stands under it. */
export function missingWords(
  { code, row, column }: Missing,
  question: Question,
  answers: Answers,
  lang: Lang,
): string {
  const t = textsIn(lang).writing.missing;
  const rows = isTable(question) ? question.rows : { least: 0, most: 0 };
  switch (code) {
    case 'fewRows':
      return count(lang, t.fewRows, rows.least);
    case 'tooManyRows':
      return count(lang, t.tooManyRows, rows.most);
    case 'tooManyFiles':
      return count(lang, t.tooManyFiles, question.kind === 'files' ? question.most : 0);
    case 'wordsOverLimit':
    case 'charactersOverLimit':
      return count(lang, t[code], tooMuch(question, wordsOf(answers[question.key])));
    case 'cellMissing':
      return fill(t.cellMissing, { row: (row ?? 0) + 1, column: columnTitle(question, column ?? '', lang) });
    default:
      return t[code];
  }
}

function tooMuch(question: Question, text: string): number {
  const limit = 'limit' in question ? question.limit : null;
  return limit ? textLength(text, limit.unit) - limit.most : 0;
}

function columnTitle(question: Question, column: string, lang: Lang): string {
  if (!isTable(question)) return column;
  const index = columnsOf(question.kind).findIndex(({ key }) => key === column);
  return columnTitles(question.kind, lang)[index]?.toLocaleLowerCase(lang) ?? column;
}
