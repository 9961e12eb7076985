import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findContents } from '../../contents.query.ts';
import { programmePaths } from '../../paths.ts';
import { asPublished } from '../../publication.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleIn } from '../../words.ts';
import { changesSince } from './history.ts';
import { findHistory } from './show-history.query.ts';
import { ShowHistory } from './show-history.view.tsx';

export const showHistoryPage = definePage({
  id: 'programmes/show-history',
  path: programmePaths.history(':slug'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params }) => {
    const contents = await findContents(db, params['slug'] ?? '');
    // A draft has no history that others could follow.
    if (!contents || contents.publishedAt === null) return null;
    const changes = changesSince(contents.publishedAt, await findHistory(db, contents));
    return { contents: asPublished(contents), publishedAt: contents.publishedAt, changes };
  },
  head: ({ contents }, { lang }) => ({
    title: fill(textsIn(lang).history.title, { name: titleIn(lang, contents) }),
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` },
      { text: titleIn(lang, contents), href: `/${lang}${programmePaths.programme(contents.slug)}` },
    ],
  }),
  view: ({ data, page }) => <ShowHistory history={data} page={page} />,
  examples: [
    { path: '/programmes/veien-videre/history', shows: 'what has changed since it was published' },
    { path: '/programmes/nobody-knows/history', status: 404, shows: 'an address no programme has' },
  ],
});
