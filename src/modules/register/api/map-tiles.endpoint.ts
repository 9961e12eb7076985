import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findTiles } from '../map.query.ts';
import { nothing } from '../query.ts';
import { registerVersion } from '../store.ts';

export const mapTilesEndpoint = defineList({
  id: 'register/map-tiles',
  path: '/api/v1/map-tiles',
  access: anyone,
  summary: 'The tile map: one cell for each municipality, counted from the top left',
  query: nothing,
  item: z.object({ number: z.string(), column: z.int(), row: z.int() }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db }) => {
    const items = await findTiles(db);
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/map-tiles', shows: 'all cells' },
    { path: '/api/v1/map-tiles.csv', shows: 'all cells as CSV' },
  ],
});
