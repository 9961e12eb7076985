import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { newsFeed } from '../../news-feed.tsx';
import { paths } from '../../paths.ts';
import { listNews } from '../../shown-news.query.ts';

/** What a reader who looks in every few weeks has not seen. */
const length = 20;

export const readFeedFile = defineFilePage({
  id: 'news/read-feed',
  path: paths.feed,
  access: anyone,
  query: z.object({}),
  load: ({ db, now }) => listNews(db, { now }, length),
  authorise: () => 'allowed',
  answer: ({ lang, origin }, items) => ({ text: newsFeed(lang, origin, items), mediaType: feedType }),
  examples: [{ path: '/news/feed.xml', shows: 'the newest items, whole' }],
});
