import type { Bilingual } from '../../../../platform/text/language.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { typedValues } from '../../typed-values.ts';

/** Why, in both written forms. */
export const endCallForm: Form<{ readonly reason: Bilingual }> = {
  parse: (typed) => {
    const values = typedValues(typed);
    const reason = values.bothNeeded('reason', 1000);
    return values.refusals.length > 0
      ? { ok: false, refusals: values.refusals }
      : { ok: true, values: { reason } };
  },
};
