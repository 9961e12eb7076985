import type { Lang } from '../../../platform/text/language.ts';
import { textsIn } from '../texts/texts.ts';

/** The sentence for what the writing of a text refuses, in the reader's language. */
export function writingRefusalText({ code }: { readonly code: string }, lang: Lang): string {
  const t: Readonly<Record<string, string>> = textsIn(lang).writing.errors;
  return t[code] ?? textsIn(lang).writing.errors.other;
}
