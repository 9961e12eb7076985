import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { countiesOn } from '../counties.query.ts';
import { onDate } from '../query.ts';
import { registerVersion } from '../store.ts';

const date = z.iso.date();

export const countiesEndpoint = defineList({
  id: 'register/counties',
  path: '/api/v1/counties',
  access: anyone,
  summary: 'The counties that exist on a date, by code',
  query: z.object({ on: onDate }),
  item: z.object({
    code: z.string(),
    name: z.string(),
    officialName: z.string(),
    validFrom: date,
    validTo: date.nullable(),
    municipalities: z.int(),
    inhabitants: z.int().nullable(),
    councilLanguageForm: z.enum(['bokmaal', 'nynorsk', 'neutral']).nullable(),
    councilLanguageFormYear: z.int().nullable(),
  }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query, today }) => {
    const items = await countiesOn(db, query.on ?? today);
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/counties', shows: 'the counties of today' },
    { path: '/api/v1/counties.csv?on=2019-12-31', shows: 'those of another day as CSV' },
  ],
});
