import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { publicCall } from './show-call.query.ts';
import { ShowCall } from './show-call.view.tsx';

export const showCallPage = definePage({
  id: 'calls/show-call',
  path: paths.call(':id'),
  access: anyone,
  query: z.object({}),
  load: publicCall,
  // A draft does not exist for others.
  authorise: (_, { mayRead }) => (mayRead ? 'allowed' : 'hidden'),
  head: ({ call }, { lang }) => ({
    title: titleIn(lang, call.texts.title),
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.calls}` }],
    alternates: [{ type: feedType, href: `/${lang}${paths.feed}`, title: textsIn(lang).list.feedTitle }],
  }),
  view: (props) => <ShowCall {...props} />,
  examples: [
    { path: '/calls/1', shows: 'an open call' },
    { path: '/calls/999999', status: 404, shows: 'a call that is not there' },
    { path: '/calls/x', status: 404, shows: 'an address that names none' },
  ],
});
