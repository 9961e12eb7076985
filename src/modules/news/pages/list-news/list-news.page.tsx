import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { publishedProgrammes } from '../../../programmes/index.ts';
import { after, programme, programmeIdIn, year } from '../../news-filter.ts';
import { paths } from '../../paths.ts';
import { countNews, listNews, newsYears } from '../../shown-news.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListNews } from './list-news.view.tsx';

const length = 20;

const query = z.object({ programme, year, after });

export type NewsQuery = z.output<typeof query>;

export const listNewsPage = definePage({
  id: 'news/list-news',
  path: paths.list,
  access: anyone,
  query,
  load: async ({ db, now, query, principal }) => {
    const programmes = await publishedProgrammes(db);
    const filter = { now, ...query, programmeId: programmeIdIn(programmes, query.programme) };
    const items = await listNews(db, filter, length + 1);
    return {
      items: items.slice(0, length),
      hasMore: items.length > length,
      total: await countNews(db, filter),
      years: await newsYears(db, now),
      programmes,
      mayWrite: caseWorkFor(principal) !== null,
    };
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).title,
    description: textsIn(lang).lead,
    alternates: [
      { type: feedType, href: `/${lang}${paths.feed}` },
      { type: 'application/json', href: '/api/v1/news' },
    ],
  }),
  view: (props) => <ListNews {...props} />,
  examples: [
    { path: '/news', shows: 'the newest' },
    { path: '/news?year=1999', shows: 'a year without any' },
    { path: '/news?programme=nothing', shows: 'a programme that is not there' },
    { path: '/news?after=2020-01-01.1', shows: 'the part of the list that is older' },
    { path: '/news?year=20', status: 400, shows: 'no year' },
    { path: '/news?after=x', status: 400, shows: 'a place that is not there' },
  ],
  sizes: ['/news?after=2000-01-01.1', '/news'],
});
