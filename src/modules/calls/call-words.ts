import type { Bilingual } from '../../platform/text/language.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { Format } from '../../platform/text/format.ts';
import { fill } from '../../platform/text/texts.ts';
import type { Refusal } from '../../platform/result.ts';
import type { FieldError, StateKind } from '../../ui/index.ts';
import type { CallState } from './call-state.ts';
import { textsIn } from './texts/texts.ts';

/** A text in the reader's form. English readers get bokmål: calls are written in Norwegian. */
export function inForm(text: Bilingual, lang: Lang): { readonly text: string; readonly lang: 'nb' | 'nn' } {
  const form = lang === 'nn' ? 'nn' : 'nb';
  return { text: text[form], lang: form };
}

/** The same where something must be shown in a draft: the other form stands in, marked with its language. */
export function inEitherForm(
  text: Bilingual,
  lang: Lang,
): { readonly text: string; readonly lang: 'nb' | 'nn' } {
  const own = inForm(text, lang);
  if (own.text !== '') return own;
  return own.lang === 'nn' ? { text: text.nb, lang: 'nb' } : { text: text.nn, lang: 'nn' };
}

/** The name of a call, or words for one that has none yet. */
export function titleIn(lang: Lang, title: Bilingual | undefined): string {
  return inEitherForm(title ?? { nb: '', nn: '' }, lang).text || textsIn(lang).untitled;
}

export const stateKinds: Readonly<Record<CallState, StateKind>> = {
  draft: 'half',
  coming: 'todo',
  open: 'due',
  closed: 'done',
  cancelled: 'none',
};

/** Whole kroner in words. */
export function kroner(lang: Lang, format: Format, amount: number): string {
  return fill(textsIn(lang).show.kroner, { amount: format.number(amount) });
}

/**
 * Refusals as sentences at their fields; what is about the whole stands at `otherwise`. A code without a sentence is a
 * fault of ours and throws.
 */
export function errorsIn(lang: Lang, refusals: readonly Refusal[], otherwise = ''): FieldError[] {
  const errors: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ code, field = otherwise, params = {} }) => {
    const text = errors[code];
    if (text === undefined) throw new Error(`No sentence for the refusal ${code}`);
    const row = /^\w+\.(\d+)\./.exec(field)?.[1];
    return { field: field || otherwise, message: fill(text, params), ...(row && { row: Number(row) }) };
  });
}
