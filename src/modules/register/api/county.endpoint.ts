import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineOne } from '../../../platform/http/endpoint.ts';
import { findCounty, findCountyRelatives } from '../counties.query.ts';
import { nothing } from '../query.ts';
import { registerVersion } from '../store.ts';

const date = z.iso.date();
const relatives = z.array(z.object({ code: z.string(), name: z.string() }));

export const countyEndpoint = defineOne({
  id: 'register/county',
  path: '/api/v1/counties/:code',
  access: anyone,
  summary: 'One county with what it came from and became, and its county governor',
  query: nothing,
  item: z.object({
    code: z.string(),
    name: z.string(),
    officialName: z.string(),
    validFrom: date,
    validTo: date.nullable(),
    predecessors: relatives,
    successors: relatives,
    governorNb: z.string().nullable(),
    governorNn: z.string().nullable(),
    governorOrganisationNumber: z.string().nullable(),
    governorCertainty: z.enum(['confirmed', 'unconfirmed', 'unchecked']).nullable(),
  }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, params: { code = '' } }) => {
    const county = await findCounty(db, code);
    if (county === null) return null;
    const all = await findCountyRelatives(db, code);
    const related = (wanted: 'from' | 'to') =>
      all.filter(({ direction }) => direction === wanted).map(({ code, name }) => ({ code, name }));
    return {
      code,
      name: county.name,
      officialName: county.officialName,
      validFrom: county.validFrom,
      validTo: county.validTo,
      predecessors: related('from'),
      successors: related('to'),
      governorNb: county.governorNb,
      governorNn: county.governorNn,
      governorOrganisationNumber: county.governorNumber,
      governorCertainty: county.governorCertainty,
    };
  },
  examples: [
    { path: '/api/v1/counties/54', shows: 'a county that is no more' },
    { path: '/api/v1/counties/54.csv', shows: 'the same as a row of CSV' },
    { path: '/api/v1/counties/98', status: 404, shows: 'a code nobody has' },
  ],
});
