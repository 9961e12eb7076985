import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError } from '../../ui/form-state.ts';
import { textsIn } from './texts/texts.ts';

/** «i dag» for today, else the date in words. */
export function whenIn({ lang, format, today }: PageContext, date: string): string {
  return date === today ? textsIn(lang).today : format.date(date);
}

/** Faulty query parameters as errors at their fields, in the reader's language. */
export function queryErrors({ lang, queryRefusals }: PageContext): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
  return queryRefusals.map(({ field = '', code }) => ({
    field,
    message: sentences[code] ?? textsIn(lang).errors.unknownChoice,
  }));
}

/** What a rule or the form refused, as errors at their fields. */
export function formErrors(
  sentences: Readonly<Record<string, string>>,
  refusals: readonly Refusal[],
): FieldError[] {
  return refusals.map(({ field = '', code, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}
