import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { indicatorsVersion } from '../../figures.query.ts';
import { paths } from '../../paths.ts';
import { findIndicators, topics } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListIndicators } from './list-indicators.view.tsx';

export const listIndicatorsPage = definePage({
  id: 'indicators/list-indicators',
  path: paths.indicators,
  access: anyone,
  query: z.object({ topic: z.string().optional() }),
  version: ({ db }) => indicatorsVersion(db),
  load: async ({ db, query: { topic } }) => {
    const all = await topics(db);
    const chosen = topic === undefined ? all : all.filter(({ key }) => key === topic);
    // A topic nobody knows hides nothing: the reader gets them all.
    return { topics: chosen.length > 0 ? chosen : all, indicators: await findIndicators(db) };
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).list.title,
    alternates: [
      { type: 'text/csv', href: '/api/v1/indicators.csv' },
      { type: 'application/json', href: '/api/v1/indicators' },
    ],
  }),
  view: ({ data, page }) => <ListIndicators {...data} page={page} />,
  examples: [
    { path: '/indicators', shows: 'what can be measured, by topic' },
    { path: '/indicators?topic=reputation', shows: 'one topic, with its warning' },
    { path: '/indicators?topic=weather', shows: 'all of them where the topic is none' },
  ],
  sizes: ['/indicators?topic=sick-leave', '/indicators'],
});
