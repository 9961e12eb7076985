import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { listedKinds } from '../listed-kinds.ts';
import { listOrganisations } from '../organisations.query.ts';
import { nothing } from '../query.ts';
import { registerVersion } from '../store.ts';

const date = z.iso.date();

export const organisationsEndpoint = defineList({
  id: 'register/organisations',
  path: '/api/v1/organisations',
  access: anyone,
  summary: 'State bodies, KS, confederations, unions and competence environments, with dated names',
  query: nothing,
  item: z.object({
    key: z.string(),
    kind: z.enum([...listedKinds, 'union']),
    parent: z.string().nullable().describe('The key of the confederation a union belongs to'),
    organisationNumber: z.string().nullable(),
    certainty: z.enum(['confirmed', 'unconfirmed', 'unchecked']),
    names: z.array(
      z.object({
        nb: z.string(),
        nn: z.string(),
        en: z.string().nullable(),
        short: z.string().nullable(),
        validFrom: date.nullable(),
        validTo: date.nullable(),
      }),
    ),
  }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db }) => {
    const items = await listOrganisations(db);
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/organisations', shows: 'all' },
    { path: '/api/v1/organisations.csv', shows: 'all as CSV' },
  ],
});
