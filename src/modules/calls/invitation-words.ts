import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { Refusal } from '../../platform/result.ts';
import type { FieldError, StateKind } from '../../ui/index.ts';
import type { FunnelStage } from './funnel.ts';
import { textsIn } from './texts/invite/texts.ts';

/** Refusals as sentences at their fields; what is about the whole stands at `otherwise`. */
export function invitationErrors(lang: Lang, refusals: readonly Refusal[], otherwise: string): FieldError[] {
  const errors: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ code, field, params = {} }) => {
    const text = errors[code];
    if (text === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field: field || otherwise, message: fill(text, params) };
  });
}

export const stageKinds: Readonly<Record<FunnelStage, StateKind>> = {
  waiting: 'todo',
  no_address: 'due',
  uncertain: 'due',
  failed: 'stop',
  sent: 'half',
  delivered: 'half',
  opened: 'half',
  interested: 'half',
  started: 'half',
  declined: 'none',
  submitted: 'done',
};
