import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { findOrganisations } from '../../register/index.ts';
import { publishedProgrammes } from '../programme.query.ts';
import { programmeItem, toProgrammeItem } from './programme-item.ts';

export const programmesEndpoint = defineList({
  id: 'programmes/programmes',
  path: '/api/v1/programmes',
  access: anyone,
  summary: 'Every published programme, the newest first, closed ones too',
  query: z.object({}),
  item: programmeItem,
  load: async ({ db, today }) => {
    const programmes = await publishedProgrammes(db);
    const organisations = await findOrganisations(
      db,
      programmes.flatMap((each) => [each.ownerOrganisationId, each.operatorOrganisationId]),
      today,
    );
    const items = programmes.map((each) => toProgrammeItem(each, organisations));
    return { total: items.length, items, next: null };
  },
  examples: [
    { path: '/api/v1/programmes', shows: 'all that are published' },
    { path: '/api/v1/programmes.csv', shows: 'the same as CSV' },
  ],
});
