import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';

const id = z.coerce.number('unknown').int('unknown').positive('unknown');

const fields = z.object({
  /** Send it, open the contents, state that it goes on without a municipality, or take it back. */
  do: z.enum(['submit', 'open', 'without', 'withdraw']),
  /** The freeze or the submission the reader saw. */
  seen: id,
  organisation: id.optional(),
  reason: z.string().trim().max(2000, 'tooLong').default(''),
});

export type SubmitValues = z.output<typeof fields>;

export const submitForm = defineForm(fields);
