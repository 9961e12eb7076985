import type { Refusal } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import type { FieldError } from '../../../ui/index.ts';
import { textsIn } from '../texts/anchoring/texts.ts';

/** Refusals as sentences at their fields; what is about the whole stands at `otherwise`. A code without a sentence throws. */
export function anchoringErrors(lang: Lang, refusals: readonly Refusal[], otherwise: string): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ code, field = otherwise, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}
