import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { funnelStages } from '../../funnel.ts';
import { invitedTo, mailingsOf } from '../../invited.query.ts';
import { headOf, inState, managedBy } from '../../managed.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/invite/texts.ts';
import { ListResponses } from './list-responses.view.tsx';

export const listResponsesPage = definePage({
  id: 'calls/list-responses',
  path: paths.funnel(':id'),
  access: signedIn,
  query: z.object({ stage: z.enum(funnelStages, 'required').optional() }),
  load: async (page) => {
    const shown = inState(await shownCall(page), 'open', 'coming', 'closed', 'cancelled');
    if (!shown) return null;
    const { db, contributions } = page;
    const [invited, mailings] = await Promise.all([
      invitedTo(db, shown.call.id, contributions),
      mailingsOf(db, shown.call.id),
    ]);
    return { ...shown, invited, mailings };
  },
  authorise: (_, data) => managedBy(data),
  head: (data, page) => headOf(textsIn(page.lang).responses.title, data, page),
  view: (props) => <ListResponses {...props} />,
  examples: [
    { path: '/calls/1/responses', shows: 'how far the invited have come' },
    { path: '/calls/1/responses?stage=declined', shows: 'those who said no' },
    { path: '/calls/1/responses?stage=lost', status: 400, shows: 'a stage that does not exist' },
    { path: '/calls/2/responses', status: 404, shows: 'a draft, to which nobody is invited' },
  ],
});
