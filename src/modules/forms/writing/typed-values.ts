import type { FormValues } from '../../../ui/index.ts';
import type { Answer, Answers } from '../answer-schema.ts';
import { isTable, questionsOf } from '../outline.ts';
import type { Outline } from '../outline.ts';
import { columnsOf } from '../question-tables.ts';
import { fieldOf } from './field-names.ts';

/** Answers as the values of the form's fields: what `typedAnswers` reads from them is the same again. */
export function typedValues(outline: Outline, answers: Answers): FormValues {
  const values: Record<string, FormValues[string]> = {};
  for (const question of questionsOf(outline)) {
    const name = fieldOf(question.key);
    const answer = answers[question.key] ?? null;
    if (!isTable(question)) {
      values[name] = Array.isArray(answer) ? answer.map(String) : written(answer as string | number | null);
      continue;
    }
    const rows = rowsOf(answer);
    values[`${name}.count`] = String(rows.length);
    for (const [index, row] of rows.entries())
      for (const key of ['key', ...columnsOf(question.kind).map((column) => column.key)])
        values[`${name}.${index}.${key}`] = written(row[key] ?? null);
  }
  return values;
}

/** The rows of a table's answer. */
export function rowsOf(
  answer: Answer | undefined,
): readonly Readonly<Record<string, string | number | null>>[] {
  return Array.isArray(answer) ? answer.filter((each) => typeof each === 'object') : [];
}

/** An answer that is one text or one figure, as text; '' when it is another or none. */
export function wordsOf(answer: Answer | undefined): string {
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

function written(value: string | number | null): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
}
