import { z } from 'zod';
import { parseDate } from '../../ui/dates.ts';

/** How long a title may be; the database says the same. */
export const longestTitle = 300;
export const longestReason = 2000;

/** One line that must be filled in. */
export const title = z.string('required').trim().min(1, 'required').max(longestTitle, 'tooLong');

/** Empty: the same as the title. */
export const publicTitle = z.string().trim().max(longestTitle, 'tooLong').default('');

export const reason = z.string('reasonMissing').trim().min(1, 'reasonMissing').max(longestReason, 'tooLong');

/** Empty: nothing is withheld. */
export const exemption = z
  .string()
  .max(60, 'unknownExemption')
  .default('')
  .transform((code) => (code === '' ? null : code));

export const date = z.string('notADate').transform((text, context) => {
  const read = parseDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'notADate' });
  return z.NEVER;
});

export const optionalDate = z.union([z.literal('').transform(() => null), date], 'notADate').default(null);

/** The description a form was opened on: another may have come since. */
export const former = z
  .string('changedMeanwhile')
  .regex(/^[1-9]\d{0,8}$/, 'changedMeanwhile')
  .transform(Number);
