import type { Form } from '../../../../platform/http/form.ts';
import { typedValues } from '../../typed-values.ts';

export interface Invitation {
  /** Null: only the office stands under the letter. */
  readonly name: string | null;
  readonly office: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Parties of the agreement that get a copy. */
  readonly parties: readonly number[];
  readonly others: readonly string[];
}

/** Who stands under the invitation, and who gets copies. English readers get the office in bokmål. */
export const inviteForm: Form<Invitation> = {
  parse: (typed) => {
    const values = typedValues(typed);
    const name = values.text('name', 200) || null;
    const office = values.bothNeeded('office', 200);
    const parties = values.ids('parties');
    const others = values
      .text('others', 3000)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (values.refusals.length > 0) return { ok: false, refusals: values.refusals };
    return { ok: true, values: { name, office: { ...office, en: office.nb }, parties, others } };
  },
};
