import { z } from 'zod';
import { parseStart } from '../../../../platform/clock.ts';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { atomFeed, feedType } from '../../../../platform/text/feed.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findJournal } from '../../journal.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

/** How many of the newest entries a feed holds. */
const newest = 50;

export const readJournalFeedPage = defineFilePage({
  id: 'correspondence/read-journal-feed',
  path: paths.journalFeed,
  access: anyone,
  query: z.object({}),
  load: async ({ db, today }) => (await findJournal(db, today, { limit: newest })).entries,
  authorise: () => 'allowed',
  answer: ({ lang, origin }, entries) => {
    const t = textsIn(lang).records;
    const text = atomFeed({
      lang,
      origin,
      path: `/${lang}${paths.journalFeed}`,
      pagePath: `/${lang}${paths.journal}`,
      title: t.journal.feed,
      subtitle: t.journal.feedAbout,
      author: 'Saman',
      entries: entries.map((entry) => {
        // A journal has days; a feed wants a moment, and noon is that day everywhere it is read.
        const published = parseStart(entry.journalledOn);
        return {
          path: `/${lang}${paths.record(entry.id)}`,
          title: entry.title,
          summary: [
            entry.reference,
            t.directions[entry.direction],
            entry.caseTitle,
            ...(entry.citation === null ? [] : [fill(t.withheld, { ground: entry.citation })]),
          ].join(' · '),
          published,
          updated: published,
        };
      }),
    });
    return { text, mediaType: feedType };
  },
  examples: [{ path: '/journal/feed.xml', shows: 'the newest entries' }],
});
