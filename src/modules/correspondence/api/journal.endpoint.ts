import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findJournal } from '../journal.query.ts';
import type { JournalEntry } from '../journal.query.ts';
import { journalQuery, writeKey } from '../journal-key.ts';
import { paths } from '../paths.ts';
import { directions } from '../record.ts';

/** How many items one answer holds at most. */
const most = 500;

const item = z.object({
  id: z.number().describe('Stable; the page is /{language}/records/{id}'),
  reference: z.string().describe('Case and record: 26/630-6'),
  organisationId: z.number().describe('Whose journal it stands in'),
  direction: z.enum(directions),
  dated: z.string().describe('The date on the document'),
  journalledOn: z.string(),
  caseTitle: z.string(),
  title: z.string(),
  exemption: z.string().nullable().describe('On what ground the documents are withheld'),
  open: z.boolean().describe('Can the documents be fetched by everybody?'),
  senders: z.string().describe('Names, with semicolons between; a private person is not named'),
  recipients: z.string(),
  copies: z.string(),
  documents: z.number().describe('How many documents can be fetched'),
});

export const journalEndpoint = defineList({
  id: 'correspondence/journal',
  path: paths.journalApi,
  access: anyone,
  summary: 'The public journal, newest first',
  query: journalQuery.extend({
    limit: z
      .string()
      .regex(/^[1-9]\d{0,2}$/, 'notANumber')
      .transform(Number)
      .optional()
      .describe(`How many items, from 1 to ${most}`),
  }),
  item,
  load: async ({ db, query, today }) => {
    const { limit = most, ...filter } = query;
    const found = await findJournal(db, today, { ...filter, limit: Math.min(limit, most) });
    return {
      total: found.total,
      items: found.entries.map(toItem),
      next: found.next && writeKey(found.next),
    };
  },
  examples: [
    { path: paths.journalApi, shows: 'the newest entries' },
    { path: `${paths.journalApi}?limit=2&direction=incoming`, shows: 'a part, with the key of the next' },
    { path: `${paths.journalApi}.csv?words=innspel`, shows: 'a search, as CSV' },
    { path: `${paths.journalApi}?from=30.2.2026`, status: 400, shows: 'a date that does not exist' },
  ],
});

function toItem(entry: JournalEntry): z.output<typeof item> {
  const { id, reference, organisationId, direction, dated, journalledOn, caseTitle, title, open } = entry;
  const names = (role: string) =>
    entry.correspondents
      .filter((each) => each.role === role)
      .map(({ name }) => name?.nb ?? 'privatperson')
      .join('; ');
  return {
    id,
    reference,
    organisationId,
    direction,
    dated,
    journalledOn,
    caseTitle,
    title,
    exemption: entry.citation,
    open,
    senders: names('sender'),
    recipients: names('recipient'),
    copies: names('copy'),
    documents: entry.documents.length,
  };
}
