import type { Refusal } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { count, fill } from '../../../platform/text/texts.ts';
import type { FieldError, StateKind } from '../../../ui/index.ts';
import { documentRefusalText } from '../../documents/index.ts';
import type { ApplicationState } from '../application-state.ts';
import { textsIn } from '../texts/submission/texts.ts';

export const stateKinds: Readonly<Record<ApplicationState, StateKind>> = {
  writing: 'half',
  frozen: 'due',
  ready: 'due',
  submitted: 'done',
  arrived: 'done',
  withdrawn: 'due',
};

/** Refusals as sentences; what is about the whole stands at the button, `do`. A code without a sentence throws. */
export function submissionErrors(lang: Lang, refusals: readonly Refusal[]): FieldError[] {
  return refusals.map((refusal) => ({ field: refusal.field ?? 'do', message: sentenceOf(lang, refusal) }));
}

function sentenceOf(lang: Lang, refusal: Refusal): string {
  const { errors, counted } = textsIn(lang);
  const { code, params = {} } = refusal;
  if (code === 'incomplete') return count(lang, counted.incomplete, Number(params['missing']));
  if (code === 'neverAsked') return count(lang, counted.neverAsked, Number(params['rows']));
  const sentence = (errors as Readonly<Record<string, string>>)[code];
  if (sentence !== undefined) return fill(sentence, params);
  const known = documentRefusalText(lang, refusal);
  if (known === null) throw new Error(`No sentence for the refusal ${code}`);
  return known;
}
