import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findFigures, indicatorsVersion } from '../figures.query.ts';
import type { Place } from '../figures.query.ts';
import { placeCode } from '../places.ts';
import { findIndicator } from '../store.ts';

/** More than this is asked for in parts. */
const mostItems = 1000;

export const figuresEndpoint = defineList({
  id: 'indicators/figures',
  path: '/api/v1/indicators/:key/figures',
  access: anyone,
  summary: 'The figures of one indicator, each with its source',
  query: z.object({
    place: z
      .string()
      .regex(/^(NO|\d{2}|\d{4})$/, 'unknownPlace')
      .optional()
      .describe('NO, a county’s two digits or a municipality’s four; all places when left out'),
    limit: z.coerce.number('invalidLimit').int('invalidLimit').min(1).max(mostItems).default(mostItems),
    after: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'invalidKey')
      .transform(Number)
      .optional(),
  }),
  item: z.object({
    id: z.int(),
    place: z.string(),
    scope: z.enum(['whole', 'health_and_care']),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    kind: z.enum(['baseline', 'target', 'result', 'official', 'estimate']),
    value: z.number().nullable().describe('Null where so few are counted that it would tell about persons'),
    weight: z.number().nullable().describe('How many it counts over, where that is known'),
    provisional: z.boolean(),
    source: z.string(),
    address: z.string().nullable(),
    retrievedOn: z.iso.date(),
  }),
  version: ({ db }) => indicatorsVersion(db),
  load: async ({ db, params: { key = '' }, query: { place, limit, after = 0 } }) => {
    const indicator = await findIndicator(db, key);
    if (indicator === null) return null;
    const indicatorIds = [indicator.id];
    const all = await findFigures(db, {
      indicatorIds,
      ...(place !== undefined && { place: placeOf(place) }),
    });
    const rest = all.toSorted((a, b) => a.id - b.id).filter(({ id }) => id > after);
    const part = rest.slice(0, limit);
    return {
      total: all.length,
      items: part.map((figure) => {
        // Our own ids are nothing to build on outside; the place has a code.
        const { indicatorId: _, municipalityNumber, countyCode, ...told } = figure;
        return { ...told, place: placeCode({ municipalityNumber, countyCode }) };
      }),
      next: rest.length > part.length ? String(part.at(-1)?.id) : null,
    };
  },
  examples: [
    { path: '/api/v1/indicators/sick-leave-county/figures?place=NO', shows: 'the figures of the country' },
    { path: '/api/v1/indicators/position-size/figures.csv', shows: 'all places as CSV' },
    { path: '/api/v1/indicators/sick-leave-county/figures?limit=2&after=1', shows: 'a part' },
    { path: '/api/v1/indicators/turnover/figures', shows: 'an indicator without figures' },
    { path: '/api/v1/indicators/happiness/figures', status: 404, shows: 'an indicator nobody has defined' },
    { path: '/api/v1/indicators/turnover/figures?place=Oslo', status: 400, shows: 'a place that is none' },
  ],
});

function placeOf(code: string): Place {
  return {
    municipalityNumber: code.length === 4 ? code : null,
    countyCode: code !== 'NO' && code.length === 2 ? code : null,
  };
}
