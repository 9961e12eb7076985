import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError } from '../../ui/form-state.ts';
import type { StateKind } from '../../ui/index.ts';
import { chiefExecutiveTitleOn } from './government-form.ts';
import type { Mandate, MandateState } from './mandate.ts';
import type { Role } from './roles.ts';
import { textsIn } from './texts/texts.ts';

/** What a role is called on a date, in lower case as it stands in a sentence. */
export function roleIn(lang: Lang, role: Role, date: string): string {
  return role === 'chief_executive' && chiefExecutiveTitleOn(date) === 'formerTitle'
    ? textsIn(lang).mandates.formerTitle
    : textsIn(lang).roles[role];
}

/** «frå 1. januar 2026, til 1. november 2027»: until the first day it no longer holds. */
export function periodIn(
  { lang, format }: PageContext,
  { validFrom, validTo }: Pick<Mandate, 'validFrom' | 'validTo'>,
): string {
  const t = textsIn(lang).mandates;
  const from = format.date(validFrom);
  return validTo === null ? fill(t.from, { from }) : fill(t.fromTo, { from, to: format.date(validTo) });
}

export const stateKinds: Readonly<Record<MandateState, StateKind>> = {
  valid: 'done',
  coming: 'todo',
  waits: 'due',
  ended: 'none',
};

/** Refusals as errors at their fields; what is about the whole form stands at `whole`. */
export function mandateErrors(lang: Lang, refusals: readonly Refusal[], whole: string): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).mandates.errors;
  return refusals.map(({ field = whole, code, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}

export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text);
}
