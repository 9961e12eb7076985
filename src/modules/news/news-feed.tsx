import { Temporal } from 'temporal-polyfill';
import { atomFeed } from '../../platform/text/feed.ts';
import type { Lang } from '../../platform/text/language.ts';
import { RichText, renderPart } from '../../ui/index.ts';
import { textFor } from './news-text.ts';
import { paths } from './paths.ts';
import type { ShownNews } from './shown-news.query.ts';
import { textsIn } from './texts/texts.ts';

/** The newest items as a feed in one language, whole, so that nobody has to come here to read them. */
export function newsFeed(lang: Lang, origin: string, items: readonly ShownNews[]): string {
  const t = textsIn(lang);
  return atomFeed({
    lang,
    origin,
    path: `/${lang}${paths.feed}`,
    pagePath: `/${lang}${paths.list}`,
    title: `${t.title} – Saman`,
    subtitle: t.lead,
    author: 'Saman',
    entries: items.map(({ id, texts, publisher, publishedAt, correctedAt }) => {
      const { title, lead, body } = textFor(lang, texts);
      return {
        path: `/${lang}${paths.item(id)}`,
        title,
        summary: lead,
        html: renderPart(<RichText source={body} />),
        published: Temporal.Instant.from(publishedAt),
        updated: Temporal.Instant.from(correctedAt ?? publishedAt),
        author: publisher[lang],
      };
    }),
  });
}
