import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { textsIn } from './texts/texts.ts';

/** The sentence for a refusal to sign; null for codes of others. */
export function signingRefusalText(lang: Lang, { code }: Refusal): string | null {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).refusals;
  return sentences[code] ?? null;
}
