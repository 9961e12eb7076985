import { parseDate } from '../dates.ts';
import { listOf, textOf } from '../form-state.ts';
import type { FieldError, FormState, FormValues } from '../form-state.ts';
import type { Lang } from '../language.ts';
import { changeRows, rowCount } from '../rows-state.ts';
import { textLength } from '../text-length.ts';
import { samples } from './samples/samples.ts';

export const partnerLimits = { min: 0, max: 4 };
export const storyLimit = { max: 30, unit: 'words' } as const;

/**
 * What the working form of the design page answers to what was sent: the same form with a row more or less, the form
 * with its errors, or `sent` when all is well. Stores nothing.
 */
export function answerGallery(values: FormValues, lang: Lang): { form: FormState; sent: boolean } {
  const changed = changeRows(values, 'partners', partnerLimits);
  if (changed) return { form: { values: changed, errors: [] }, sent: false };
  const errors = [...projectErrors(values, lang), ...partnerErrors(values, lang)];
  return { form: { values, errors }, sent: errors.length === 0 };
}

function projectErrors(values: FormValues, lang: Lang): FieldError[] {
  const { messages, sections } = samples[lang];
  const wrong: Partial<Record<keyof typeof messages, boolean>> = {
    name: textOf(values, 'name').trim() === '',
    email: !/^[^@\s]+@[^@\s]+$/.test(textOf(values, 'email')),
    theme: textOf(values, 'theme') === '',
    sides: listOf(values, 'sides').length < 2,
    start: parseDate(textOf(values, 'start')) === undefined,
    story: textLength(textOf(values, 'story'), storyLimit.unit) > storyLimit.max,
    agree: textOf(values, 'agree') !== 'yes',
  };
  return (['name', 'email', 'theme', 'sides', 'start', 'story', 'agree'] as const)
    .filter((field) => wrong[field])
    .map((field) => ({ field, message: messages[field], section: sections.project }));
}

function partnerErrors(values: FormValues, lang: Lang): FieldError[] {
  const { messages, sections } = samples[lang];
  const count = rowCount(values, 'partners', partnerLimits.min, partnerLimits.max);
  if (count === 0) return [{ field: 'partners', message: messages.partners, section: sections.partners }];
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => textOf(values, `partners.${row}.name`).trim() === '')
    .map((row) => ({
      field: `partners.${row}.name`,
      message: messages.partnerName,
      section: sections.partners,
      row,
    }));
}
