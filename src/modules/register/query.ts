import { z } from 'zod';
import { parseDate } from '../../ui/dates.ts';

/** The first day the register can answer for. */
export const registerBegins = '2008-01-01';

/** A date in an address: '2020-01-01' or as people write it, '1.1.2020'. Codes: notADate, tooEarly. */
export const onDate = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return undefined;
    const date = parseDate(text);
    if (date === undefined) {
      context.addIssue({ code: 'custom', message: 'notADate' });
      return z.NEVER;
    }
    if (date < registerBegins) {
      context.addIssue({ code: 'custom', message: 'tooEarly' });
      return z.NEVER;
    }
    return date;
  })
  .describe('A date, for instance 2013-01-01; today when left out');

export const countyCode = z
  .string()
  .regex(/^\d{2}$/, 'unknownCounty')
  .optional()
  .describe('Two-digit county code');

export const languageForm = z.enum(['bokmaal', 'nynorsk', 'neutral'], 'unknownChoice').optional();

export const size = z.enum(['small', 'medium', 'large'], 'unknownChoice').optional();

export const nothing = z.object({});
