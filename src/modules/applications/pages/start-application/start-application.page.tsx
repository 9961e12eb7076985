import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { paths } from '../../paths.ts';
import { startApplication } from '../../start-application.command.ts';
import { textsIn } from '../../texts/texts.ts';
import { startForm } from './start-application.form.ts';
import { toStart } from './start-application.query.ts';
import { StartApplication } from './start-application.view.tsx';

export const startApplicationPage = definePage({
  id: 'applications/start-application',
  path: paths.start,
  access: signedIn,
  query: z.object({ call: z.string().default('') }),
  load: toStart,
  act: {
    form: startForm,
    run: async ({ page, values, system }) => {
      const { call: callId, ...rest } = values;
      const result = await startApplication.run(system, page.principal, { callId, ...rest });
      return result.ok ? accepted({ goTo: paths.application(result.value.id) }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).start.title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.mine}` }],
  }),
  view: (props) => <StartApplication {...props} />,
  examples: [
    { path: '/applications/new?call=1', by: 'project-leader', shows: 'beginning to a call' },
    { path: '/applications/new', by: 'nobody', shows: 'why somebody without a mandate cannot' },
    {
      path: '/applications/new',
      by: 'project-leader',
      post: { call: '1', title: 'Fleire vil jobbe her', language: 'nn', copyOf: '1' },
      status: 303,
      shows: 'an application that begins with the answers of another',
    },
    {
      path: '/applications/new',
      by: 'project-leader',
      post: { call: '', title: '' },
      status: 422,
      shows: 'nothing chosen',
    },
    {
      path: '/applications/new',
      by: 'mayor',
      post: { call: '1', title: 'Prøve', language: 'nb' },
      status: 422,
      shows: 'one whose role does not begin applications',
    },
  ],
});
