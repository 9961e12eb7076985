import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findChangesOn, findAllChanges } from '../municipality.query.ts';
import { onDate } from '../query.ts';
import { changeKinds } from '../records.ts';
import { registerVersion } from '../store.ts';

export const changesEndpoint = defineList({
  id: 'register/changes',
  path: '/api/v1/changes',
  access: anyone,
  summary: 'Mergers, divisions, renumberings, new names and boundary adjustments, of one date or all',
  query: z.object({ on: onDate }),
  item: z.object({
    date: z.iso.date(),
    kind: z.enum(changeKinds),
    fromNumber: z.string(),
    fromName: z.string(),
    toNumber: z.string(),
    toName: z.string(),
    certainty: z.enum(['certain', 'direction_unknown', 'date_at_latest']),
  }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query }) => {
    const items = query.on === undefined ? await findAllChanges(db) : await findChangesOn(db, query.on);
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/changes?on=2020-01-01', shows: 'one day' },
    { path: '/api/v1/changes.csv', shows: 'all as CSV' },
  ],
});
