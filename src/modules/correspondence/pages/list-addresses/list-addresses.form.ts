import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { parseDate } from '../../../../ui/index.ts';

const date = z.string('notADate').transform((text, context) => {
  const read = parseDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'notADate' });
  return z.NEVER;
});

/** From which day the addresses of the file count, and whether it is only to be looked through. */
export const addressesForm = defineForm(
  z.object({ do: z.enum(['check', 'import'], 'notADate').default('check'), validFrom: date }),
);
