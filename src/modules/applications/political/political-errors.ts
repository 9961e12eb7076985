import type { Refusal } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import type { FieldError } from '../../../ui/index.ts';
import { textsIn } from '../texts/political/texts.ts';

/** Refusals as sentences at their fields; what is about the whole stands at `otherwise`. What the PDF maker refuses has one. */
export function politicalErrors(lang: Lang, refusals: readonly Refusal[], otherwise: string): FieldError[] {
  const { errors } = textsIn(lang);
  const sentences: Readonly<Record<string, string>> = errors;
  return refusals.map(({ code, field = otherwise, params = {} }) => ({
    field,
    message: fill(sentences[code] ?? errors.failed, params),
  }));
}
