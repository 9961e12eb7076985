import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { languages } from '../../../../platform/text/language.ts';

const giving = z.object({
  do: z.literal('give'),
  // Longer than any address; which texts are addresses is the command's to say.
  address: z.string('required').trim().min(1, 'required').max(320, 'notAnAddress'),
  language: z.enum(languages, 'noLanguage'),
});
const other = z.object({ do: z.enum(['again', 'remove'], 'noAddress') });

export type AddressValues = z.output<typeof giving> | z.output<typeof other>;

/** Several forms on one page: which was sent stands in `do`. */
export const addressForm: Form<AddressValues> = {
  parse: (typed) =>
    typed['do'] === 'give' ? defineForm(giving).parse(typed) : defineForm(other).parse(typed),
};
