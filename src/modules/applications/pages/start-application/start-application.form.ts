import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { typedId } from '../../typed-id.ts';

export const startForm = defineForm(
  z.object({
    call: typedId('chooseCall'),
    title: z.string('noTitle').trim().min(1, 'noTitle').max(200, 'titleTooLong'),
    language: z.enum(['nb', 'nn'], 'noLanguage'),
    copyOf: z
      .union([z.literal('').transform(() => null), typedId('unknownCopy')], 'unknownCopy')
      .default(null),
  }),
);
