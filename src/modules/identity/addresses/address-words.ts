import type { Refusal } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import type { FieldError } from '../../../ui/form-state.ts';
import { textsIn } from '../texts/profile/texts.ts';

/** Refusals about addresses as errors at their fields; what is about the whole form stands at `whole`. */
export function addressErrors(lang: Lang, refusals: readonly Refusal[], whole: string): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).address.errors;
  return refusals.map(({ field = whole, code, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}
