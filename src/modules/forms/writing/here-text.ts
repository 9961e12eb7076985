import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import { textsIn } from '../texts/texts.ts';

/** «Kari Nordmann og Ola Nordmann skriv her»; '' when nobody does. */
export function hereText(names: readonly (string | null)[], lang: Lang): string {
  if (names.length === 0) return '';
  const t = textsIn(lang).writing.page;
  return fill(t.here, { names: names.map((name) => name ?? t.somebody).join(', ') });
}
