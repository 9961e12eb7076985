import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { limits, original, wording } from '../../form-fields.ts';

const id = (code: string) =>
  z
    .string(code)
    .regex(/^[1-9]\d{0,14}$/, code)
    .transform(Number);

export const startForm = defineForm(
  z.object({
    blueprint: z.string('chooseOne').min(1, 'chooseOne'),
    'name.nb': wording(limits.name),
    'name.nn': wording(limits.name),
    original,
    slug: z.string('required').trim().min(1, 'required').max(60, 'addressFaulty'),
    agreement: id('agreementNotFitting'),
    operator: id('operatorNotParty'),
  }),
);
