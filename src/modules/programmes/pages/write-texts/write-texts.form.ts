import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { approve, limits, original, press, wording } from '../../form-fields.ts';

const both = <F extends 'name' | 'summary' | 'about' | 'participants' | 'handling'>(field: F) =>
  ({ [`${field}.nb`]: wording(limits[field]), [`${field}.nn`]: wording(limits[field]) }) as Record<
    `${F}.nb` | `${F}.nn`,
    ReturnType<typeof wording>
  >;

export const textsForm = defineForm(
  z.object({
    ...both('name'),
    ...both('summary'),
    ...both('about'),
    ...both('participants'),
    ...both('handling'),
    individual: z
      .enum(['yes', 'no'])
      .transform((answer) => answer === 'yes')
      .nullable()
      .catch(null),
    original,
    approve,
    seen: z
      .string('changedMeanwhile')
      .regex(/^\d{1,15}$/, 'changedMeanwhile')
      .transform(Number),
    do: press,
  }),
);
