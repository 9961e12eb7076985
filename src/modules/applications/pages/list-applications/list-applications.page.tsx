import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { listedApplications } from '../../listed-applications.query.ts';
import { ListApplications } from './list-applications.view.tsx';

export const listApplicationsPage = definePage({
  id: 'applications/list-applications',
  path: paths.mine,
  access: signedIn,
  query: z.object({}),
  load: listedApplications,
  head: (_, { lang }) => ({ title: textsIn(lang).title, density: 'staff' }),
  view: (props) => <ListApplications {...props} />,
  examples: [
    { path: '/applications', by: 'project-leader', shows: 'those of the municipality one acts for' },
    { path: '/applications', by: 'granli-project-leader', shows: 'one that is asked to join' },
    { path: '/applications', by: 'nobody', shows: 'none' },
    { path: '/applications', by: 'secretariat', shows: 'none to those who decide' },
  ],
});
