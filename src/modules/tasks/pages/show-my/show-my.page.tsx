import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { loadMy } from './my.query.ts';
import { ShowMy } from './show-my.view.tsx';

export const showMyPage = definePage({
  id: 'tasks/show-my',
  path: paths.my,
  access: signedIn,
  query: z.object({}),
  load: loadMy,
  head: (_, { lang }) => ({ title: textsIn(lang).title }),
  view: ({ data, page }) => <ShowMy my={data} page={page} />,
  examples: [{ path: '/my', shows: 'what waits for the one who is signed in' }],
});
