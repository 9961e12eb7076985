import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';

const id = (code: string) =>
  z
    .string(code)
    .regex(/^[1-9]\d{0,14}$/, code)
    .transform(Number);

export const startCallForm = defineForm(
  z.object({
    programme: id('unknownProgramme'),
    copyOf: z.union([z.literal('').transform(() => null), id('unknownCall')], 'unknownCall').default(null),
  }),
);
