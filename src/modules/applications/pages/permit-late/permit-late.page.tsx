import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { callPaths } from '../../../calls/index.ts';
import { paths } from '../../paths.ts';
import { permitLate } from '../../submission/permit-late.command.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import { permitLateForm } from './permit-late.form.ts';
import { latePageOf } from './permit-late.query.ts';
import { PermitLate } from './permit-late.view.tsx';

export const permitLatePage = definePage({
  id: 'applications/permit-late',
  path: paths.late(':id'),
  access: signedIn,
  query: z.object({}),
  load: latePageOf,
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  act: {
    form: permitLateForm,
    run: async ({ page, data, values, system }) => {
      const permitted = await permitLate.run(system, page.principal, values);
      return permitted.ok ? accepted({ goTo: paths.late(data.call.id) }) : permitted;
    },
  },
  head: ({ call }, { lang }) => ({
    title: textsIn(lang).late.title,
    crumbs: [
      {
        text: call.texts.title?.[lang === 'nn' ? 'nn' : 'nb'] ?? '',
        href: `/${lang}${callPaths.call(call.id)}`,
      },
    ],
    density: 'staff',
  }),
  view: (props) => <PermitLate {...props} />,
  examples: [
    {
      path: '/calls/1/late',
      by: 'secretariat',
      shows: 'a call whose deadline is to come: nobody knows who has begun',
    },
    {
      path: '/calls/1/late',
      by: 'secretariat',
      post: { untilDate: '31.2.2027', untilTime: '', reason: '' },
      status: 422,
      shows: 'nobody chosen, a date that does not exist, and no reason',
    },
    { path: '/calls/1/late', by: 'project-leader', status: 404, shows: 'nothing to those who apply' },
  ],
});
