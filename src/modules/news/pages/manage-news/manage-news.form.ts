import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { languages } from '../../../../platform/text/language.ts';
import { momentOf, parseClockTime } from '../../../../platform/text/wall-clock.ts';
import { parseDate } from '../../../../ui/dates.ts';

const version = z
  .string('changedMeanwhile')
  .regex(/^\d{1,9}$/, 'changedMeanwhile')
  .transform(Number);
const words = z.string('required').trim().min(1, 'required').max(500, 'tooLong');

const date = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const read = parseDate(text);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'notADate' });
    return z.NEVER;
  });

const time = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const read = parseClockTime(text);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'notATime' });
    return z.NEVER;
  });

const approving = z.object({ do: z.literal('approve'), version, language: z.enum(languages, 'required') });
const publishing = z
  .object({ do: z.literal('publish'), version, embargoDate: date, embargoTime: time, dated: date })
  .refine(({ embargoDate, embargoTime }) => embargoTime === null || embargoDate !== null, {
    error: 'dateMissing',
    path: ['embargoDate'],
  })
  .refine(({ embargoDate, embargoTime }) => embargoTime !== null || embargoDate === null, {
    error: 'timeMissing',
    path: ['embargoTime'],
  })
  .refine(
    ({ embargoDate, embargoTime }) =>
      embargoDate === null || embargoTime === null || momentOf(embargoDate, embargoTime) !== null,
    { error: 'timeSkipped', path: ['embargoTime'] },
  );
const correcting = z.object({ do: z.literal('correct'), version, noteNb: words, noteNn: words });
const withdrawing = z.object({ do: z.literal('withdraw'), reasonNb: words, reasonNn: words });
const unknown = z.object({ do: z.enum(['approve', 'publish', 'correct', 'withdraw'], 'required') });

export type ManageValues =
  | z.output<typeof approving>
  | z.output<typeof publishing>
  | z.output<typeof correcting>
  | z.output<typeof withdrawing>;

/** Several forms on one page: which was sent stands in `do`. */
export const manageForm: Form<ManageValues> = {
  parse: (typed) => {
    if (typed['do'] === 'approve') return defineForm(approving).parse(typed);
    if (typed['do'] === 'publish') return defineForm(publishing).parse(typed);
    if (typed['do'] === 'correct') return defineForm(correcting).parse(typed);
    if (typed['do'] === 'withdraw') return defineForm(withdrawing).parse(typed);
    const parsed = defineForm(unknown).parse(typed);
    return parsed.ok ? { ok: false, refusals: [{ field: 'do', code: 'required' }] } : parsed;
  },
};
