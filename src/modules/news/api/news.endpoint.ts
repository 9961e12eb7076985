import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { after, keyOf, year } from '../news-filter.ts';
import { listNews, newsVersion, newsYears } from '../shown-news.query.ts';

const length = 100;

export const newsEndpoint = defineList({
  id: 'news/news',
  path: '/api/v1/news',
  access: anyone,
  summary: 'Published news in both Norwegian forms, newest first; the body is Markdown',
  query: z.object({ year, after }),
  item: z.object({
    id: z.int(),
    dated: z.iso.date(),
    publishedAt: z.string(),
    correctedAt: z.string().nullable(),
    publisher: z.string().describe('What the publisher was called on that day'),
    titleNb: z.string(),
    titleNn: z.string(),
    titleEn: z.string().nullable(),
    leadNb: z.string(),
    leadNn: z.string(),
    leadEn: z.string().nullable(),
    bodyNb: z.string(),
    bodyNn: z.string(),
    bodyEn: z.string().nullable(),
  }),
  version: ({ db, now }) => newsVersion(db, now),
  load: async ({ db, now, query }) => {
    const found = await listNews(db, { now, ...query }, length + 1);
    const years = await newsYears(db, now);
    const items = found.slice(0, length).map(({ id, dated, publishedAt, correctedAt, publisher, texts }) => ({
      id,
      dated,
      publishedAt,
      correctedAt,
      publisher: publisher.nb,
      titleNb: texts.nb.title,
      titleNn: texts.nn.title,
      titleEn: texts.en?.title ?? null,
      leadNb: texts.nb.lead,
      leadNn: texts.nn.lead,
      leadEn: texts.en?.lead ?? null,
      bodyNb: texts.nb.body,
      bodyNn: texts.nn.body,
      bodyEn: texts.en?.body ?? null,
    }));
    const total = years
      .filter((each) => query.year === undefined || each.year === query.year)
      .reduce((sum, each) => sum + each.count, 0);
    const last = found[length - 1];
    return { total, items, next: found.length > length && last ? keyOf(last) : null };
  },
  examples: [
    { path: '/api/v1/news', shows: 'the newest' },
    { path: '/api/v1/news?year=1999', shows: 'a year without any' },
    { path: '/api/v1/news.csv', shows: 'all as CSV' },
  ],
});
