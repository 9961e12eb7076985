import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineOne } from '../../../platform/http/endpoint.ts';
import { findOrganisations } from '../../register/index.ts';
import { findProgramme } from '../programme.query.ts';
import { programmeItem, toProgrammeItem } from './programme-item.ts';

export const programmeEndpoint = defineOne({
  id: 'programmes/programme',
  path: '/api/v1/programmes/:slug',
  access: anyone,
  summary: 'One published programme',
  query: z.object({}),
  item: programmeItem,
  load: async ({ db, today, params: { slug = '' } }) => {
    const programme = await findProgramme(db, slug);
    if (!programme?.published) return null;
    const { ownerOrganisationId, operatorOrganisationId } = programme;
    const ids = [ownerOrganisationId, operatorOrganisationId];
    return toProgrammeItem(programme, await findOrganisations(db, ids, today));
  },
  examples: [
    { path: '/api/v1/programmes/veien-videre', shows: 'one' },
    { path: '/api/v1/programmes/veien-videre.csv', shows: 'the same as a row of CSV' },
    { path: '/api/v1/programmes/nobody-knows', status: 404, shows: 'an address no programme has' },
  ],
});
