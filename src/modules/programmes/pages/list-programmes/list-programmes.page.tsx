import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { actingMandate } from '../../../identity/index.ts';
import { programmePaths } from '../../paths.ts';
import { mayStartProgrammes } from '../../policy.ts';
import { programmesManagedBy, publishedProgrammes } from '../../programme.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListProgrammes } from './list-programmes.view.tsx';

export const listProgrammesPage = definePage({
  id: 'programmes/list-programmes',
  path: programmePaths.programmes,
  access: anyone,
  query: z.object({}),
  load: async ({ db, principal }) => {
    const acting = actingMandate(principal);
    const managed = mayStartProgrammes(acting) ? acting : null;
    return {
      published: await publishedProgrammes(db),
      // Drafts are there for those who manage them, and for nobody else.
      own: managed && {
        owner: managed.organisation,
        drafts: (await programmesManagedBy(db, managed.organisationId)).filter(
          ({ state }) => state === 'draft',
        ),
      },
    };
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).title,
    description: textsIn(lang).list.lead,
    alternates: [
      { type: 'text/csv', href: '/api/v1/programmes.csv' },
      { type: 'application/json', href: '/api/v1/programmes' },
    ],
  }),
  view: ({ data, page }) => <ListProgrammes programmes={data} page={page} />,
  examples: [{ path: '/programmes', shows: 'what is published' }],
});
