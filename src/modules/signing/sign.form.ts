import { z } from 'zod';
import { defineForm } from '../../platform/http/form.ts';

const fields = z.object({
  /** Open the document; sign it, which leads to sign-in; give the signature after that. */
  do: z.enum(['open', 'sign', 'give']),
  /** The request the reader saw; a newer one is never signed by an old form. */
  request: z.coerce.number().int().positive(),
  /** The step-up one has come back from. */
  intent: z.coerce.number().int().positive().optional(),
});

export type SignFormValues = z.output<typeof fields>;

/** What `SignForm` sends to the owner's page. */
export const signForm = defineForm(fields);
