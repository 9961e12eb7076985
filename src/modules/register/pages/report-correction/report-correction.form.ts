import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';

/** What a report may be about; the database holds the same list. */
export const reportedFacts = [
  'name',
  'language_form',
  'organisation_number',
  'population',
  'change',
  'other',
] as const;

/** Signs, counted after spaces at the ends are taken away. */
export const explanationLimits = { minimum: 10, maximum: 2000 };

const fields = z.object({
  fact: z.enum(reportedFacts, 'chooseFact'),
  explanation: z
    .string('tooShort')
    .trim()
    .min(explanationLimits.minimum, 'tooShort')
    .max(explanationLimits.maximum, 'tooLong'),
  sourceAddress: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'notAnAddress' })], 'notAnAddress')
    .default(''),
});

export type CorrectionReport = z.output<typeof fields>;

export const correctionForm = defineForm(fields);
