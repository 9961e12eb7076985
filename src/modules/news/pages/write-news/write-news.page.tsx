import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { programmesManagedBy } from '../../../programmes/index.ts';
import { newNewsForm, newsBodyLimit, versionOf } from '../../news-fields.form.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { writeNews } from './write-news.command.ts';
import { WriteNews } from './write-news.view.tsx';

export const writeNewsPage = definePage({
  id: 'news/write-news',
  path: paths.write,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, principal }) => {
    const publisherId = caseWorkFor(principal);
    return {
      publisherId,
      programmes: publisherId === null ? [] : await programmesManagedBy(db, publisherId),
    };
  },
  authorise: (_, { publisherId }) => (publisherId === null ? 'refused' : 'allowed'),
  act: {
    form: newNewsForm,
    bodyLimit: newsBodyLimit,
    run: async ({ page, data: { publisherId }, values, system }) => {
      if (publisherId === null) return refused({ code: 'notYours' });
      const result = await writeNews.run(system, page.principal, { publisherId, ...versionOf(values) });
      return result.ok ? accepted({ goTo: paths.manage(result.value.id) }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).write.title,
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${paths.list}` },
      { text: textsIn(lang).drafts.title, href: `/${lang}${paths.drafts}` },
    ],
  }),
  view: (props) => <WriteNews {...props} />,
  examples: [
    { path: '/news/new', shows: 'the empty form' },
    { path: '/news/new', post: { 'nb.title': '', 'nn.title': '' }, status: 422, shows: 'nothing written' },
    { path: '/news/new', post: { 'nn.title': 'x'.repeat(151) }, status: 422, shows: 'a title too long' },
    {
      path: '/news/new',
      post: { 'nb.title': 'Ny pulje', 'nb.lead': '', 'nb.body': '', 'nn.title': 'Ny pulje' },
      status: 303,
      shows: 'a draft that is not finished',
    },
  ],
});
