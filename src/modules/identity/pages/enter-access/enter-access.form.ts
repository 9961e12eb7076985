import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { roles } from '../../roles.ts';

const text = z.string('required').trim().min(1, 'required').max(40, 'required');
const withCode = z.object({
  do: z.literal('code'),
  code: text,
  // A few organisations have no number; their codes stand without.
  number: z.string().trim().max(40, 'unknownOrganisation').default(''),
});
const asking = z.object({
  do: z.literal('ask'),
  askNumber: z.string().trim().max(40, 'unknownOrganisation').default(''),
  role: z.enum(roles, 'required'),
});

export type AccessValues = z.output<typeof withCode> | z.output<typeof asking>;

/** Two forms on one page: which was sent stands in `do`. */
export const accessForm: Form<AccessValues> = {
  parse: (typed) =>
    typed['do'] === 'code'
      ? defineForm(withCode).parse(typed)
      : defineForm(asking).parse({ ...typed, do: 'ask' }),
};
