import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import { mandatesOf } from '../../mandates.query.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListMandates } from './list-mandates.view.tsx';

export const listMandatesPage = definePage({
  id: 'identity/list-mandates',
  path: mandatePaths.mine,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, principal, today }) => {
    const mandates = await mandatesOf(db, principal.kind === 'person' ? Number(principal.id) : 0, today);
    const ids = [...new Set(mandates.map(({ organisationId }) => organisationId))];
    const names = new Map((await findOrganisations(db, ids, today)).map(({ id, name }) => [id, name]));
    return { mandates, names };
  },
  head: (_, { lang }) => ({ title: textsIn(lang).mandates.title }),
  view: (props) => <ListMandates {...props} />,
  examples: [{ path: '/mandates', shows: 'my mandates, those of today first' }],
});
