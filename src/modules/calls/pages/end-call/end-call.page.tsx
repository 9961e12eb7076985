import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { endCall } from '../../end-call.command.ts';
import { headOf, inState, managedBy } from '../../managed.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { endCallForm } from './end-call.form.ts';
import { EndCall, wordsFor } from './end-call.view.tsx';

export const endCallPage = definePage({
  id: 'calls/end-call',
  path: paths.end(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => inState(await shownCall(page), 'draft', 'coming', 'open'),
  authorise: (_, data) => managedBy(data),
  act: {
    form: endCallForm,
    run: async ({ page, data, values, system }) => {
      const ended = await endCall.run(system, page.principal, { callId: data.call.id, ...values });
      return ended.ok ? accepted({ goTo: paths.manage(data.call.id) }) : ended;
    },
  },
  head: (data, page) => headOf(wordsFor(data, page.lang).title, data, page),
  view: (props) => <EndCall {...props} />,
  examples: [
    { path: '/calls/1/end', shows: 'calling off an open call' },
    { path: '/calls/2/end', shows: 'putting a draft aside' },
    { path: '/calls/1/end', post: { 'reason.nn': '' }, status: 422, shows: 'no reason given' },
    { path: '/calls/999999/end', status: 404, shows: 'a call that is not there' },
  ],
});
