import { Temporal } from 'temporal-polyfill';
import { norwegianDate } from '../../platform/clock.ts';
import type { Format } from '../../platform/text/format.ts';
import type { Mark } from './bilingual-fields.tsx';
import { forms } from './contents.ts';
import type { Form, Text } from './contents.ts';

/** What is to be said of the newest wording of a text, form by form. */
export function marksOf(text: Text | undefined, format: Format): Partial<Record<Form, Mark>> {
  const marks: Partial<Record<Form, Mark>> = {};
  for (const form of forms) {
    const written = text?.newest.forms[form];
    if (!written) continue;
    if (written.approvedAt !== null)
      marks[form] = { is: 'approved', date: dayIn(format, written.approvedAt) };
    else marks[form] = { is: written.origin === 'machine' ? 'machine' : 'unapproved' };
  }
  return marks;
}

/** The Norwegian day of a moment, in words. */
export function dayIn(format: Format, moment: string): string {
  return format.date(norwegianDate(Temporal.Instant.from(moment)));
}
