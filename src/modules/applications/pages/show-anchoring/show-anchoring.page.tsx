import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { askForAnchoring } from '../../anchoring/ask.command.ts';
import { crumbsTo } from '../../application-words.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import { rowsToSumUp } from './anchoring-panel.query.ts';
import { AnchoringSummary } from './anchoring-summary.view.tsx';
import { askForm } from './show-anchoring.form.ts';
import { shownAnchoring } from './show-anchoring.query.ts';
import { ShowAnchoring } from './show-anchoring.view.tsx';

/** Its part of the application's overview. */
export const anchoringPanel = defineOverviewPanel({
  place: 'side',
  load: rowsToSumUp,
  view: ({ rows }, { lang }, { application: { id } }) => (
    <AnchoringSummary lang={lang} applicationId={id} rows={rows} />
  ),
});

export const showAnchoringPage = definePage({
  id: 'applications/show-anchoring',
  path: paths.anchoring(':id'),
  access: signedIn,
  query: z.object({}),
  load: shownAnchoring,
  authorise: mayRead,
  act: {
    form: askForm,
    run: async ({ page, data, values: { municipalityId }, system }) => {
      const result = await askForAnchoring.run(system, page.principal, {
        applicationId: data.application.id,
        municipalityId,
        organisationId: null,
        side: null,
        otherwise: null,
      });
      return result.ok ? accepted({ goTo: paths.anchoring(data.application.id) }) : result;
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).overview.title,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: (props) => <ShowAnchoring {...props} />,
  examples: [
    { path: '/applications/1/anchoring', by: 'project-leader', shows: 'everybody who is asked' },
    { path: '/applications/1/anchoring', by: 'union-fagforbundet', shows: 'the same to a union' },
    {
      path: '/applications/1/anchoring',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    { path: '/applications/999999/anchoring', by: 'project-leader', status: 404, shows: 'no application' },
    {
      path: '/applications/1/anchoring',
      by: 'secretariat',
      post: { municipality: '1' },
      status: 404,
      shows: 'asking where one does not even see that it is there',
    },
  ],
});
