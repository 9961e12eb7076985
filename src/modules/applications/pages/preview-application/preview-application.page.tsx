import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { crumbsTo } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { freezeApplication } from '../../submission/freeze-application.command.ts';
import { previewOf } from '../../submission/preview.query.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import { PreviewApplication } from './preview-application.view.tsx';

export const previewApplicationPage = definePage({
  id: 'applications/preview-application',
  path: paths.preview(':id'),
  access: signedIn,
  query: z.object({}),
  load: previewOf,
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  act: {
    form: defineForm(z.object({ edition: z.coerce.number('unknown').int('unknown') })),
    run: async ({ page, data, values, system }) => {
      const { id } = data.application;
      const frozen = await freezeApplication(system, page.principal, { applicationId: id, ...values });
      return frozen.ok ? accepted({ goTo: paths.sign(id) }) : frozen;
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).preview.title,
    crumbs: crumbsTo(application, page),
  }),
  view: (props) => <PreviewApplication {...props} />,
  examples: [
    {
      path: '/applications/1/preview',
      by: 'project-leader',
      shows: 'how many pages it is, and what is missing',
    },
    {
      path: '/applications/1/preview',
      by: 'project-leader',
      post: { edition: '1' },
      status: 422,
      shows: 'freezing what is not complete',
    },
    {
      path: '/applications/1/preview',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
    { path: '/applications/999999/preview', status: 404, shows: 'an application that is not there' },
  ],
});
