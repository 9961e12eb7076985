import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { agreementKinds } from '../../agreement.ts';

const ids = z
  .union([z.string(), z.array(z.string()).readonly()])
  .optional()
  .transform((typed) => [typed ?? []].flat().map(Number));

/** Kind, title, parties: what an agreement begins with. */
export const beginForm = defineForm(
  z.object({
    kind: z.enum(agreementKinds, 'required'),
    language: z.enum(['nb', 'nn'], 'required'),
    title_nb: z.string('required').trim().min(1, 'titleMissing_nb').max(200, 'tooLong'),
    title_nn: z.string('required').trim().min(1, 'titleMissing_nn').max(200, 'tooLong'),
    parties: ids,
  }),
);
