import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { contentsOf } from '../../call-record.ts';
import { titleIn } from '../../call-words.ts';
import { managedBy } from '../../managed.ts';
import { missingFor } from '../../opening.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { surroundingsOf } from '../../surroundings.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { ManageCall } from './manage-call.view.tsx';

export const manageCallPage = definePage({
  id: 'calls/manage-call',
  path: paths.manage(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownCall(page);
    if (!shown) return null;
    const { call } = shown;
    const missing = call.opening
      ? []
      : missingFor(contentsOf(call), surroundingsOf(shown, call.terms), page.now);
    return { ...shown, missing };
  },
  authorise: (_, data) => managedBy(data),
  head: ({ call }, { lang }) => ({
    title: titleIn(lang, call.texts.title),
    crumbs: [{ text: manageTextsIn(lang).own.title, href: `/${lang}${paths.mine}` }],
    density: 'staff',
  }),
  view: (props) => <ManageCall {...props} />,
  examples: [
    { path: '/calls/1/manage', shows: 'a call that is open' },
    { path: '/calls/2/manage', shows: 'a draft and what it lacks' },
    { path: '/calls/999999/manage', status: 404, shows: 'a call that is not there' },
  ],
  sizes: ['/calls/1/manage', '/calls/2/manage'],
});
