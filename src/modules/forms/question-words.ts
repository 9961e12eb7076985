import type { Format } from '../../platform/text/format.ts';
import { localeOf } from '../../platform/text/language.ts';
import type { Lang } from '../../platform/text/language.ts';
import { count, fill } from '../../platform/text/texts.ts';
import { findQuestion } from './outline-change.ts';
import { inLanguage, isTable } from './outline.ts';
import type { Outline, Question } from './outline.ts';
import { columnsOf } from './question-tables.ts';
import type { TableKind } from './question-tables.ts';
import { textsIn } from './texts/texts.ts';

/** In which language and figures something is said. */
export interface Reading {
  readonly lang: Lang;
  readonly format: Format;
}

/** «ja eller nei»; made once, as each costs more than the sentence. */
const either = (lang: Lang) => new Intl.ListFormat(localeOf[lang], { type: 'disjunction' });
const alternatives: Readonly<Record<Lang, Intl.ListFormat>> = {
  nb: either('nb'),
  nn: either('nn'),
  en: either('en'),
};

/** What a question demands, each as a few words: «Må besvares», «Høyst 300 ord». */
export function demandsOf(question: Question, { lang, format }: Reading): string[] {
  const t = textsIn(lang).asked;
  const demands = [question.required ? t.required : t.optional];
  if ('limit' in question && question.limit)
    demands.push(count(lang, t[question.limit.unit], question.limit.most));
  if (question.kind === 'number' || question.kind === 'amount') {
    const { least, most } = question;
    const written = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 2);
    const range = { least: written(least ?? 0), most: written(most ?? 0) };
    if (least !== null && most !== null) demands.push(fill(t.between, range));
    else if (least !== null) demands.push(fill(t.least, range));
    else if (most !== null) demands.push(fill(t.most, range));
  }
  if (question.kind === 'files') demands.push(count(lang, t.files, question.most));
  if (isTable(question)) {
    const { least, most } = question.rows;
    demands.push(least > 1 ? fill(t.rowsFrom, { least, most }) : count(lang, t.rows, most));
  }
  if (!question.counted) demands.push(t.uncounted);
  return demands;
}

/** When a question with a condition is asked, as a sentence; null when it always is. */
export function conditionOf(
  outline: Outline,
  question: Question,
  { lang }: Pick<Reading, 'lang'>,
): string | null {
  const { shownWhen } = question;
  const on = shownWhen && findQuestion(outline, shownWhen.question);
  if (!shownWhen || !on) return null;
  const answers = shownWhen.is.map((value) => answerWords(on, value, lang).toLocaleLowerCase(lang));
  return fill(textsIn(lang).asked.when, {
    question: inLanguage(on.text, lang).text,
    answers: alternatives[lang].format(answers),
  });
}

/** An answer of a closed question in words. */
export function answerWords(question: Question, value: string, lang: Lang): string {
  const t = textsIn(lang);
  if (question.kind === 'yes_no') return value === 'yes' ? t.yes : t.no;
  const choice = 'choices' in question ? question.choices.find((each) => each.value === value) : undefined;
  return choice ? inLanguage(choice.text, lang).text : value;
}

/** The heads of a table's columns. */
export function columnTitles(kind: TableKind, lang: Lang): string[] {
  const titles: Readonly<Record<string, string>> = textsIn(lang).tables[kind];
  return columnsOf(kind).map(({ key }) => titles[key] ?? key);
}

/** A value of a choice column in words. */
export function columnChoice(value: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = textsIn(lang).tables.choices;
  return words[value] ?? value;
}
