import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import type { OverviewPanel } from '../../overview-panel.ts';
import { overviewPanels } from '../../overview-panels.ts';
import { paths } from '../../paths.ts';
import { mayRead, shownApplication } from '../../shown-application.query.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { ShowApplication } from './show-application.view.tsx';

/** The application with every part of its overview that has something to show. */
export interface Overview extends ShownApplication {
  readonly panels: readonly { readonly panel: OverviewPanel; readonly data: unknown }[];
}

export const showApplicationPage = definePage({
  id: 'applications/show-application',
  path: paths.application(':id'),
  access: signedIn,
  query: z.object({}),
  load: overviewOf,
  authorise: mayRead,
  head: ({ application: { title } }, { lang }) => ({
    title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.mine}` }],
    density: 'staff',
  }),
  view: (props) => <ShowApplication {...props} />,
  examples: [
    { path: '/applications/1', by: 'project-leader', shows: 'an application to the one who writes it' },
    {
      path: '/applications/1',
      by: 'granli-chief-executive',
      shows: 'an application to a municipality that is asked to join',
    },
    {
      path: '/applications/1',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
    { path: '/applications/999999', status: 404, shows: 'an application that is not there' },
    { path: '/applications/x', status: 404, shows: 'an address that names none' },
  ],
});

async function overviewOf(page: PageContext): Promise<Overview | null> {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const panels = [];
  for (const panel of overviewPanels) {
    const data = await panel.load(page, shown);
    if (data !== null) panels.push({ panel, data });
  }
  return { ...shown, panels };
}
