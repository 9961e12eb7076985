import { z } from 'zod';
import type { Lang } from '../../../platform/text/language.ts';

const inEveryLanguage = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });

/** Who a letter goes to, as it is frozen in the letter's row: what the register said on the day of the mailing. */
export const recipientSchema = z.strictObject({
  name: inEveryLanguage,
  /** The lines below the name, where the sender knows them. */
  addressLines: z.array(z.string()),
  /** «Dykkar ref.» */
  yourReference: z.string().nullable(),
  /** Municipality number. */
  number: z.string().nullable(),
  county: z.string().nullable(),
  organisationNumber: z.string().nullable(),
  /** What the kind's owner adds for this recipient, for merge fields of its own. */
  fields: z.record(z.string(), z.string()),
});
export type Recipient = z.output<typeof recipientSchema>;

/** The form of a recipient's decision, and where that is known from. */
export interface KnownForm {
  readonly form: 'nb' | 'nn' | 'neutral';
  /** The day it was known to apply; it may lie after the letter's date. */
  readonly asOf: string;
  readonly certainty: string;
  readonly source: string;
}

/** A recipient as an owner asks for a letter to it. */
export interface NewRecipient extends Recipient {
  readonly organisationId: number;
  /** null: nobody knows. */
  readonly form: KnownForm | null;
}

/** The languages the sender has chosen for those without a form of their own; null until then. */
export interface FormChoices {
  readonly neutral: Lang | null;
  readonly unknown: Lang | null;
}

/** The language a letter is written in, or null while the sender has not chosen. */
export function languageOf(form: KnownForm['form'] | null, choices: FormChoices): Lang | null {
  if (form === null) return choices.unknown;
  return form === 'neutral' ? choices.neutral : form;
}
