import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { former, reason, title } from '../../record-fields.ts';

const fields = z.object({
  title,
  publicTitle: title,
  takeOver: z.literal('yes').optional(),
  reason,
  former,
});

export type DescribedCase = z.output<typeof fields>;

export const describeCaseForm = defineForm(fields);
