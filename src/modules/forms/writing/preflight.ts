import { answerSchema, isAsked } from '../answer-schema.ts';
import type { Answer, Answers } from '../answer-schema.ts';
import { isTable, questionsOf } from '../outline.ts';
import type { Outline, Question, Section } from '../outline.ts';
import { columnsOf } from '../question-tables.ts';
import { rowsOf } from './typed-values.ts';

/** Something that must be written or mended before the text can be sent. */
export interface Missing {
  readonly section: string;
  readonly question: string;
  /** 'missing' and 'fewRows': not answered; 'cellMissing': a column of a row; else a code of `answerSchema`. */
  readonly code: MissingCode;
  /** The row of a table, from 0, and its column. */
  readonly row?: number;
  readonly column?: string;
}

export const missingCodes = [
  'missing',
  'fewRows',
  'cellMissing',
  'wordsOverLimit',
  'charactersOverLimit',
  'outOfRange',
  'tooManyRows',
  'tooManyFiles',
  'notAnswer',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** What is missing or not as asked, in the order of the form; empty when it is complete. From the first day. */
export function preflight(outline: Outline, answers: Answers): Missing[] {
  return outline.sections.flatMap((section) => missingIn(outline, section, answers));
}

export type SectionState = 'empty' | 'begun' | 'complete';

/** How far each section has come: empty, begun, or complete, when nothing in it is missing. */
export function sectionStates(outline: Outline, answers: Answers): ReadonlyMap<string, SectionState> {
  return new Map(
    outline.sections.map((section) => {
      const asked = section.questions.filter((question) => isAsked(outline, question, answers));
      const isEmpty = asked.every(({ key }) => (answers[key] ?? null) === null);
      const isComplete = missingIn(outline, section, answers).length === 0;
      return [section.key, isEmpty ? 'empty' : isComplete ? 'complete' : 'begun'];
    }),
  );
}

/** The section a question stands in; null when the form does not ask it. */
export function sectionOf(outline: Outline, question: string): Section | null {
  return outline.sections.find(({ questions }) => questions.some(({ key }) => key === question)) ?? null;
}

/** The questions that are asked now, given the answers so far. */
export function askedQuestions(outline: Outline, answers: Answers): Question[] {
  return questionsOf(outline).filter((question) => isAsked(outline, question, answers));
}

function missingIn(outline: Outline, section: Section, answers: Answers): Missing[] {
  return section.questions.flatMap((question) => {
    if (!isAsked(outline, question, answers)) return [];
    const found = faultsIn(question, answers[question.key] ?? null);
    return found.map((fault) => ({ section: section.key, question: question.key, ...fault }));
  });
}

type Fault = Omit<Missing, 'section' | 'question'>;

function faultsIn(question: Question, answer: Answer): Fault[] {
  if (answer === null) return question.required ? [{ code: 'missing' }] : [];
  const issue = answerSchema(question).safeParse(answer).error?.issues[0];
  const faults: Fault[] = issue ? [{ code: codeOf(issue.message) }] : [];
  if (!isTable(question)) return faults;
  const rows = rowsOf(answer);
  if (rows.length < question.rows.least) faults.push({ code: 'fewRows' });
  const needed = columnsOf(question.kind).filter(({ required }) => required);
  for (const [row, cells] of rows.entries())
    for (const { key } of needed)
      if ((cells[key] ?? null) === null) faults.push({ code: 'cellMissing', row, column: key });
  return faults;
}

function codeOf(message: string): MissingCode {
  return missingCodes.find((code) => code === message) ?? 'notAnswer';
}
