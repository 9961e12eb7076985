import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { findProgramme } from '../../../programmes/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import { shippedGovernments } from '../../governments-file.ts';
import { historyOf } from '../../history.ts';
import { textFor } from '../../news-text.ts';
import { paths } from '../../paths.ts';
import { mayManageNews } from '../../policy.ts';
import { findNews } from '../../shown-news.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { idIn } from '../../words.ts';
import { ShowNews } from './show-news.view.tsx';

export const showNewsPage = definePage({
  id: 'news/show-news',
  path: paths.item(':id'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params, now, today, principal }) => {
    const id = idIn(params['id']);
    // Whoever has seen nothing of an item is not told that it exists, those who manage it have their own page.
    const news = id === null ? null : await findNews(db, id, now);
    if (!news) return null;
    const found = await findOrganisations(db, [news.publisherId], today);
    const publisher = found.find((each) => each.id === news.publisherId);
    if (!publisher) return null;
    const isState = publisher.kind === 'ministry' || publisher.kind === 'county_governor';
    const history = historyOf({ ...news, isState }, publisher.name, shippedGovernments(), today);
    const programme = news.programmeId === null ? null : await findProgramme(db, news.programmeId);
    return {
      news,
      history,
      programme: programme?.published ? programme : null,
      mayManage: mayManageNews(principal, news.publisherId),
    };
  },
  head: ({ news }, { lang }) => {
    const { title, lead } = textFor(lang, news.texts);
    const t = textsIn(lang);
    return {
      title: news.withdrawn ? t.withdrawn : title,
      ...(!news.withdrawn && { description: lead }),
      crumbs: [{ text: t.title, href: `/${lang}${paths.list}` }],
      alternates: [{ type: feedType, href: `/${lang}${paths.feed}`, title: t.title }],
    };
  },
  view: (props) => <ShowNews {...props} />,
  examples: [
    { path: '/news/1', shows: 'an item' },
    { path: '/news/999999', status: 404, shows: 'an item that is not there' },
    { path: '/news/x', status: 404, shows: 'an address that names none' },
  ],
});
