import type { Form } from '../../../../platform/http/form.ts';
import { textOf } from '../../../../ui/index.ts';

/** The button that asks everybody in a municipality who has not been asked. */
export const askForm: Form<{ readonly municipalityId: number }> = {
  parse: (typed) => {
    const id = Number(textOf(typed, 'municipality'));
    if (Number.isSafeInteger(id)) return { ok: true, values: { municipalityId: id } };
    return { ok: false, refusals: [{ code: 'notYours' }] };
  },
};
