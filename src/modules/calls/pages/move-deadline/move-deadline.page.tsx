import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { deadlineOf } from '../../call-record.ts';
import { headOf, inState, managedBy } from '../../managed.ts';
import { moveDeadline } from '../../move-deadline.command.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { moveDeadlineForm } from './move-deadline.form.ts';
import { MoveDeadline } from './move-deadline.view.tsx';

export const moveDeadlinePage = definePage({
  id: 'calls/move-deadline',
  path: paths.moveDeadline(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = inState(await shownCall(page), 'open', 'coming', 'closed');
    const deadline = shown && deadlineOf(shown.call);
    return shown && deadline ? { ...shown, deadline } : null;
  },
  authorise: (_, data) => managedBy(data),
  act: {
    form: moveDeadlineForm,
    run: async ({ page, data, values, system }) => {
      const moved = await moveDeadline.run(system, page.principal, { callId: data.call.id, ...values });
      return moved.ok ? accepted({ goTo: paths.manage(data.call.id) }) : moved;
    },
  },
  head: (data, page) => headOf(manageTextsIn(page.lang).move.title, data, page),
  view: (props) => <MoveDeadline {...props} />,
  examples: [
    { path: '/calls/1/move-deadline', shows: 'the deadline there is, and fields for another' },
    {
      path: '/calls/1/move-deadline',
      post: { deadlineDate: '32.1.2028', deadlineTime: '', 'reason.nb': '' },
      status: 422,
      shows: 'a date that does not exist, and no reason',
    },
    { path: '/calls/2/move-deadline', status: 404, shows: 'a draft, whose deadline is simply written' },
  ],
});
