import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { indicatorsVersion } from '../figures.query.ts';
import { paths } from '../paths.ts';
import { findIndicators, topics } from '../store.ts';

export const indicatorsEndpoint = defineList({
  id: 'indicators/indicators',
  path: '/api/v1/indicators',
  access: anyone,
  summary: 'What can be measured, as the newest definitions say',
  query: z.object({}),
  item: z.object({
    key: z.string(),
    version: z.int(),
    validFrom: z.iso.date(),
    unit: z.enum(['percent', 'persons', 'points', 'kroner']),
    better: z.enum(['up', 'down']).describe('Which way is better'),
    source: z.enum(['ssb', 'ks', 'own']),
    nameNb: z.string(),
    nameNn: z.string(),
    nameEn: z.string(),
    measuresNb: z.string(),
    measuresNn: z.string(),
    measuresEn: z.string(),
    topics: z.string().describe('The topics that recommend it, divided by semicolons'),
    page: z.string(),
  }),
  version: ({ db }) => indicatorsVersion(db),
  load: async ({ db }) => {
    const all = await topics(db);
    const items = (await findIndicators(db)).map(({ id, key, version, validFrom, unit, ...rest }) => ({
      key,
      version,
      validFrom,
      unit,
      better: rest.direction,
      source: rest.source,
      nameNb: rest.name.nb,
      nameNn: rest.name.nn,
      nameEn: rest.name.en,
      measuresNb: rest.measures.nb,
      measuresNn: rest.measures.nn,
      measuresEn: rest.measures.en,
      topics: all.flatMap((topic) => (topic.indicatorIds.includes(id) ? topic.key : [])).join(';'),
      page: paths.indicator(key),
    }));
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/indicators', shows: 'all of them' },
    { path: '/api/v1/indicators.csv', shows: 'the same as CSV' },
  ],
});
