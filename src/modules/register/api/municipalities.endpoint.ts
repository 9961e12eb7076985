import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { municipalitiesOn } from '../municipalities-on.query.ts';
import { filterMunicipalities } from '../municipality-filter.ts';
import { countyCode, languageForm, onDate, size } from '../query.ts';
import { registerVersion } from '../store.ts';
import { limit, partAfter } from './part.ts';
import { municipalityItem, toMunicipalityItem } from './municipality-item.ts';

export const municipalitiesEndpoint = defineList({
  id: 'register/municipalities',
  path: '/api/v1/municipalities',
  access: anyone,
  summary: 'The municipalities that exist on a date, by number',
  query: z.object({
    on: onDate,
    name: z.string().max(60).optional().describe('Part of a name in any language and spelling, or a number'),
    county: countyCode,
    form: languageForm,
    size,
    limit,
    after: z.string().optional().describe('Continue after this number'),
  }),
  item: municipalityItem,
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query, today }) => {
    const all = await municipalitiesOn(db, query.on ?? today);
    const hits = filterMunicipalities(all, query).toSorted((a, b) => (a.number < b.number ? -1 : 1));
    return partAfter(hits.map(toMunicipalityItem), ({ number }) => number, query);
  },
  examples: [
    { path: '/api/v1/municipalities?on=2013-01-01', shows: 'all on a day' },
    { path: '/api/v1/municipalities?limit=100', shows: 'a part, with the address of the next' },
    { path: '/api/v1/municipalities?on=2013-02-30', status: 400, shows: 'a date that does not exist' },
    { path: '/api/v1/municipalities.csv?county=15', shows: 'the same as CSV' },
  ],
});
