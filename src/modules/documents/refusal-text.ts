import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { textsIn } from './texts/texts.ts';

/**
 * The sentence for a refusal of an upload or of making a PDF; null for codes of others. What the
 * compiler says stands in the log, not on the page.
 */
export function documentRefusalText(lang: Lang, { code, params = {} }: Refusal): string | null {
  const { refusals } = textsIn(lang);
  if (code in refusals) return fill(refusals[code as keyof typeof refusals], params);
  return code.startsWith('pdf') ? refusals.pdfNotMade : null;
}
