import type { Form } from '../../../../platform/http/form.ts';
import { parseDate, textOf } from '../../../../ui/index.ts';

export type AccountValues =
  | { readonly do: 'asked'; readonly on: string | null; readonly how: string }
  | { readonly do: 'absent'; readonly toldOrganisationId: number; readonly toldOn: string | null };

/** A day as it was typed: null when nothing is there, undefined when it cannot be read. */
const dayIn = (text: string) => (text.trim() === '' ? null : parseDate(text));

/** The two ways to account for an organisation nobody here answers for. */
export const accountForm: Form<AccountValues> = {
  parse: (typed) => {
    const refuse = (field: string, code: string, params = {}) =>
      ({ ok: false, refusals: [{ field, code, params }] }) as const;
    if (textOf(typed, 'do') === 'absent') {
      const toldOn = dayIn(textOf(typed, 'toldOn'));
      if (toldOn === undefined) return refuse('toldOn', 'notADate');
      const toldOrganisationId = Number(textOf(typed, 'toldOrganisation') || 'none');
      if (!Number.isSafeInteger(toldOrganisationId)) return refuse('toldOrganisation', 'notItsOffice');
      return { ok: true, values: { do: 'absent', toldOrganisationId, toldOn } };
    }
    const on = dayIn(textOf(typed, 'askedOn'));
    if (on === undefined) return refuse('askedOn', 'notADate');
    const how = textOf(typed, 'how').trim();
    if (how.length > 500) return refuse('how', 'tooLong', { maximum: 500 });
    return { ok: true, values: { do: 'asked', on, how } };
  },
};
