import { z } from 'zod';
import { parseDate } from '../../ui/dates.ts';
import type { JournalKey } from './journal.query.ts';
import { directions } from './record.ts';

const shape = /^(\d{4}-\d{2}-\d{2})_([1-9]\d{0,14})$/;

/** '2026-06-30_17', as it stands in an address. */
export function writeKey({ journalledOn, id }: JournalKey): string {
  return `${journalledOn}_${id}`;
}

const key = z
  .string()
  .optional()
  .transform((text, context): JournalKey | undefined => {
    if (text === undefined) return undefined;
    const [, journalledOn = '', id] = shape.exec(text) ?? [];
    if (parseDate(journalledOn) !== undefined) return { journalledOn, id: Number(id) };
    context.addIssue({ code: 'custom', message: 'unknownPlace' });
    return z.NEVER;
  });

const date = z
  .string()
  .optional()
  .transform((text, context) => {
    const read = text === undefined ? undefined : parseDate(text);
    if (text === undefined || read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'notADate' });
    return z.NEVER;
  });

const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'unknownChoice')
  .transform(Number)
  .optional();

/** How the journal is asked for in an address, on the page and in the data. */
export const journalQuery = z.object({
  words: z.string().max(200, 'tooLong').optional().describe('Words of the title, or a number (26/630)'),
  from: date.describe('The first day in the journal'),
  to: date.describe('The last day in the journal'),
  direction: z.enum(directions, 'unknownChoice').optional(),
  organisation: id.describe('Whose journal: the id of the organisation'),
  party: id.describe('Sent by or to the organisation with this id'),
  after: key.describe('Continue after this key'),
});

export type JournalQuery = z.output<typeof journalQuery>;
