import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findPopulation } from '../municipality.query.ts';
import { nothing } from '../query.ts';
import { registerVersion } from '../store.ts';

export const populationEndpoint = defineList({
  id: 'register/population',
  path: '/api/v1/municipalities/:number/population',
  access: anyone,
  summary: 'Inhabitants of one municipality on 1 January of each year',
  query: nothing,
  item: z.object({ year: z.int(), inhabitants: z.int() }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, params: { number = '' } }) => {
    const items = await findPopulation(db, number);
    return items.length === 0 ? null : { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/municipalities/1103/population', shows: 'a series' },
    { path: '/api/v1/municipalities/1103/population.csv', shows: 'the same as CSV' },
    { path: '/api/v1/municipalities/9998/population', status: 404, shows: 'a number nobody has' },
  ],
});
