import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError, StateKind } from '../../ui/index.ts';
import type { NewsState } from './news-state.ts';
import { textsIn } from './texts/texts.ts';

/** A moment as it is stored, in the reader's words. */
export function momentIn({ format }: Pick<PageContext, 'format'>, iso: string): string {
  return format.moment(Temporal.Instant.from(iso));
}

export const stateKinds: Readonly<Record<NewsState, StateKind>> = {
  draft: 'todo',
  embargoed: 'due',
  published: 'done',
  withdrawn: 'none',
};

/** Refusals as errors at their fields; what is about the whole form stands at `whole`. */
export function newsErrors(lang: Lang, refusals: readonly Refusal[], whole: string): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ field = whole, code, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}

/** The number in an address, or null. */
export function idIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
