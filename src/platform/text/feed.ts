import { Temporal } from 'temporal-polyfill';
import type { Lang } from './language.ts';
import { element, xmlDocument } from './xml.ts';
import type { Xml } from './xml.ts';

/** One thing that was published, in the language of its feed. */
export interface FeedEntry {
  /** Its page, with the language: '/nn/news/12'. Must never change: readers know the entry again by it. */
  readonly path: string;
  readonly title: string;
  /** A few plain sentences. */
  readonly summary?: string;
  /** The whole as HTML that is safe to show anywhere, with whole addresses in its links. */
  readonly html?: string;
  readonly published: Temporal.Instant;
  /** When a reader should look again: not for a comma. */
  readonly updated: Temporal.Instant;
  /** Who has written it, when it is another than the feed's. */
  readonly author?: string;
  readonly categories?: readonly string[];
}

export interface Feed {
  readonly lang: Lang;
  /** 'https://saman.example', as `page.origin` gives it. */
  readonly origin: string;
  /** The feed itself, with the language: '/nn/news/feed.xml'. */
  readonly path: string;
  /** The page that shows the same: '/nn/news'. */
  readonly pagePath: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export const feedType = 'application/atom+xml';

/** A feed must say when it changed. One that is empty has not, and says so the same way each time. */
const never = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** A feed as Atom (RFC 4287). The same values give the same text, so that a reader can ask whether it changed. */
export function atomFeed(feed: Feed): string {
  const { lang, origin, path, pagePath, title, subtitle, author, entries } = feed;
  const updated = entries.reduce((last, entry) => later(last, entry.updated), entries[0]?.updated ?? never);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
      element('id', {}, identity(origin, path)),
      element('title', {}, title),
      subtitle === undefined ? null : element('subtitle', {}, subtitle),
      element('updated', {}, moment(updated)),
      element('author', {}, element('name', {}, author)),
      element('generator', { uri: origin }, 'Saman'),
      element('link', { rel: 'self', type: feedType, href: origin + path }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: origin + pagePath }),
      ...entries.map((entry) => entryElement(entry, feed)),
    ),
  );
}

function entryElement(entry: FeedEntry, { origin, lang }: Feed): Xml {
  const { path, title, summary, html, published, updated, author, categories = [] } = entry;
  return element(
    'entry',
    {},
    element('id', {}, identity(origin, path)),
    element('title', {}, title),
    element('published', {}, moment(published)),
    element('updated', {}, moment(updated)),
    author === undefined ? null : element('author', {}, element('name', {}, author)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: origin + path }),
    ...categories.map((term) => element('category', { term })),
    summary === undefined ? null : element('summary', {}, summary),
    html === undefined ? null : element('content', { type: 'html' }, html),
  );
}

/** A name that outlives the way to the page (RFC 4151): no port or protocol, which may change. */
function identity(origin: string, path: string): string {
  return `tag:${new URL(origin).hostname},2026:${path}`;
}

function moment(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
