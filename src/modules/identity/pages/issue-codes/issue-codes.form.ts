import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { roles } from '../../roles.ts';

const making = z.object({ do: z.literal('make'), role: z.enum(roles, 'required') });
const withdrawing = z.object({
  do: z.literal('withdraw', 'required'),
  id: z
    .string('codeUsed')
    .regex(/^[1-9]\d{0,14}$/, 'codeUsed')
    .transform(Number),
});

export type CodesValues = z.output<typeof making> | z.output<typeof withdrawing>;

/** Two forms on one page: which was sent stands in `do`. */
export const codesForm: Form<CodesValues> = {
  parse: (typed) =>
    typed['do'] === 'withdraw'
      ? defineForm(withdrawing).parse(typed)
      : defineForm(making).parse({ ...typed, do: 'make' }),
};
