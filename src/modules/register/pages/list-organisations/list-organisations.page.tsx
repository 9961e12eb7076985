import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { listOrganisations } from '../../organisations.query.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../query.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListOrganisations } from './list-organisations.view.tsx';

export const listOrganisationsPage = definePage({
  id: 'register/list-organisations',
  path: paths.organisations,
  access: anyone,
  query: nothing,
  version: ({ db }) => registerVersion(db),
  load: async ({ db }) => ({ organisations: await listOrganisations(db) }),
  head: (_, { lang }) => ({
    title: textsIn(lang).organisations.title,
    crumbs: [{ text: textsIn(lang).municipalities, href: `/${lang}${paths.municipalities}` }],
    alternates: [
      { type: 'text/csv', href: '/api/v1/organisations.csv' },
      { type: 'application/json', href: '/api/v1/organisations' },
    ],
  }),
  view: ({ data, page }) => <ListOrganisations organisations={data.organisations} page={page} />,
  examples: [{ path: '/organisations', shows: 'State bodies, KS and the confederations' }],
});
