import { z } from 'zod';
import { defineForm } from '../../platform/http/form.ts';

/** What `SignForm` sends to the owner's page: open the document, or sign it. */
export const signForm = defineForm(
  z.object({
    do: z.enum(['open', 'sign']),
    /** The request the reader saw; a newer one is never signed by an old form. */
    request: z.coerce.number().int().positive(),
  }),
);

export type SignFormValues = { readonly do: 'open' | 'sign'; readonly request: number };
