import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineList } from '../../../platform/http/endpoint.ts';
import { publishedProgrammes } from '../../programmes/index.ts';
import { after, keyOf, programme, programmeIdIn, year } from '../news-filter.ts';
import { countNews, listNews } from '../shown-news.query.ts';

const length = 100;

export const newsEndpoint = defineList({
  id: 'news/news',
  path: '/api/v1/news',
  access: anyone,
  summary: 'Published news in both Norwegian forms, newest first; the body is Markdown',
  query: z.object({ programme, year, after }),
  item: z.object({
    id: z.int(),
    dated: z.iso.date(),
    publishedAt: z.string(),
    correctedAt: z.string().nullable(),
    publisher: z.string().describe('What the publisher was called on that day'),
    programme: z.string().nullable().describe('The address of the programme it is about'),
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
  load: async ({ db, now, query }) => {
    const programmes = await publishedProgrammes(db);
    const filter = { now, ...query, programmeId: programmeIdIn(programmes, query.programme) };
    const found = await listNews(db, filter, length + 1);
    const items = found.slice(0, length).map(({ texts, publisher, programmeId, ...news }) => ({
      id: news.id,
      dated: news.dated,
      publishedAt: news.publishedAt,
      correctedAt: news.correctedAt,
      publisher: publisher.nb,
      // A programme that is not published yet is not told of.
      programme: programmes.find(({ id }) => id === programmeId)?.slug ?? null,
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
    const last = found[length - 1];
    const total = await countNews(db, filter);
    return { total, items, next: found.length > length && last ? keyOf(last) : null };
  },
  examples: [
    { path: '/api/v1/news', shows: 'the newest' },
    { path: '/api/v1/news?year=1999', shows: 'a year without any' },
    { path: '/api/v1/news.csv', shows: 'all as CSV' },
  ],
});
