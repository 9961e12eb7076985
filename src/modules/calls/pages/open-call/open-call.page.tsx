import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { contentsOf } from '../../call-record.ts';
import { isBefore } from '../../call-state.ts';
import { warningsFor } from '../../calendar-warnings.ts';
import { headOf, inState, managedBy } from '../../managed.ts';
import { openCall } from '../../open-call.command.ts';
import { missingFor } from '../../opening.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { surroundingsOf } from '../../surroundings.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { openCallForm } from './open-call.form.ts';
import { OpenCall } from './open-call.view.tsx';

export const openCallPage = definePage({
  id: 'calls/open-call',
  path: paths.open(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = inState(await shownCall(page), 'draft');
    if (!shown) return null;
    const { call } = shown;
    const { opensAt, deadline } = call.terms;
    const from = opensAt && isBefore(page.now, opensAt) ? opensAt : null;
    return {
      ...shown,
      opensAt: from,
      missing: missingFor(contentsOf(call), surroundingsOf(shown, call.terms), page.now),
      warnings: deadline ? warningsFor(from ?? page.now, deadline) : [],
    };
  },
  authorise: (_, data) => managedBy(data),
  act: {
    form: openCallForm,
    run: async ({ page, data, values, system }) => {
      const opened = await openCall.run(system, page.principal, { callId: data.call.id, ...values });
      return opened.ok ? accepted({ goTo: paths.manage(data.call.id) }) : opened;
    },
  },
  head: (data, page) => headOf(manageTextsIn(page.lang).open.title, data, page),
  view: (props) => <OpenCall {...props} />,
  examples: [
    { path: '/calls/2/open', shows: 'a draft that is not ready' },
    { path: '/calls/1/open', status: 404, shows: 'a call that is open already' },
    { path: '/calls/1/open', post: { edition: '1' }, status: 404, shows: 'opening it once more' },
  ],
});
