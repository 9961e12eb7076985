import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { programmesManagedBy } from '../../../programmes/index.ts';
import { findManaged } from '../../managed-news.query.ts';
import { changedNewsForm, newsBodyLimit, versionOf } from '../../news-fields.form.ts';
import { paths } from '../../paths.ts';
import { mayManageNews } from '../../policy.ts';
import { textsIn } from '../../texts/texts.ts';
import { idIn } from '../../words.ts';
import { changeNews } from './change-news.command.ts';
import { ChangeNews } from './change-news.view.tsx';

export const changeNewsPage = definePage({
  id: 'news/change-news',
  path: paths.change(':id'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params }) => {
    const id = idIn(params['id']);
    const news = id === null ? null : await findManaged(db, id);
    return news && { news, programmes: await programmesManagedBy(db, news.publisherId) };
  },
  authorise: ({ principal }, { news }) => (mayManageNews(principal, news.publisherId) ? 'allowed' : 'hidden'),
  act: {
    form: changedNewsForm,
    bodyLimit: newsBodyLimit,
    run: async ({ page, data, values, system }) => {
      const { id } = data.news;
      const input = { id, version: values.version, ...versionOf(values) };
      const result = await changeNews.run(system, page.principal, input);
      return result.ok ? accepted({ goTo: paths.manage(id) }) : result;
    },
  },
  head: ({ news }, { lang }) => ({
    title: textsIn(lang).write.changeTitle,
    crumbs: [
      { text: textsIn(lang).drafts.title, href: `/${lang}${paths.drafts}` },
      { text: textsIn(lang).work.title, href: `/${lang}${paths.manage(news.id)}` },
    ],
  }),
  view: (props) => <ChangeNews {...props} />,
  examples: [
    { path: '/news/1/change', shows: 'the newest version' },
    { path: '/news/999999/change', status: 404, shows: 'an item that is not there' },
    {
      path: '/news/1/change',
      post: { version: '0', 'nb.title': 'Ny tittel' },
      status: 422,
      shows: 'somebody else was quicker',
    },
    { path: '/news/1/change', post: { version: '1', 'nb.title': '' }, status: 422, shows: 'nothing left' },
    {
      path: '/news/1/change',
      post: { version: '1', 'nb.title': 'Ny tittel', 'nn.title': 'Ny tittel' },
      status: 303,
      shows: 'a new version',
    },
  ],
});
