import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { atomFeed, feedType } from '../../../../platform/text/feed.ts';
import type { FeedEntry } from '../../../../platform/text/feed.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { inEitherForm, titleIn } from '../../call-words.ts';
import { announcedCalls } from '../../listed-calls.query.ts';
import type { ListedCall } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

/** The newest calls: opened, with a deadline moved, or ended. */
export const readFeedFile = defineFilePage({
  id: 'calls/read-feed',
  path: paths.feed,
  access: anyone,
  query: z.object({}),
  load: ({ db, now }) => announcedCalls(db, now, { limit: 50 }),
  authorise: () => 'allowed',
  answer: (page, calls) => {
    const { lang, origin } = page;
    const t = textsIn(lang).list;
    const text = atomFeed({
      lang,
      origin,
      path: `/${lang}${paths.feed}`,
      pagePath: `/${lang}${paths.calls}`,
      title: t.feedTitle,
      author: 'Saman',
      entries: calls.flatMap((call) => entryOf(call, page)),
    });
    return { text, mediaType: feedType };
  },
  examples: [{ path: '/calls/feed.xml', shows: 'the newest calls' }],
});

function entryOf(call: ListedCall, { lang, format }: PageContext): FeedEntry[] {
  const { opensAt, updatedAt, deadline } = call;
  if (!opensAt || !updatedAt) return [];
  const t = textsIn(lang).list;
  const when = deadline ? fill(t.deadline, { moment: format.moment(deadline) }) : t.rolling;
  const what = call.state === 'cancelled' ? t.calledOff : when;
  return [
    {
      path: `/${lang}${paths.call(call.id)}`,
      title: titleIn(lang, call.title),
      summary: `${what}. ${inEitherForm(call.intro, lang).text}`,
      published: opensAt,
      updated: updatedAt,
    },
  ];
}
