import type { Bilingual } from '../../../../platform/text/language.ts';
import { Temporal } from 'temporal-polyfill';
import type { Form } from '../../../../platform/http/form.ts';
import { textOf } from '../../../../ui/index.ts';
import { typedValues } from '../../typed-values.ts';

export interface Move {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly reason: Bilingual;
}

/** The new deadline and why, in both forms; `from` is the deadline the form was opened with. */
export const moveDeadlineForm: Form<Move> = {
  parse: (typed) => {
    const values = typedValues(typed);
    const to = values.moment('deadline');
    if (to === null) values.refuse('deadlineDate', 'notADate');
    const reason = values.bothNeeded('reason', 1000);
    const from = instant(textOf(typed, 'from'));
    if (from === null) values.refuse('deadlineDate', 'movedMeanwhile');
    if (to === null || from === null || values.refusals.length > 0)
      return { ok: false, refusals: values.refusals };
    return { ok: true, values: { from, to, reason } };
  },
};

function instant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
