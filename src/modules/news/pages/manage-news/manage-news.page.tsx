import { z } from 'zod';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { momentOf } from '../../../../platform/text/wall-clock.ts';
import { findManaged } from '../../managed-news.query.ts';
import { stateOf } from '../../news-state.ts';
import { paths } from '../../paths.ts';
import { mayManageNews } from '../../policy.ts';
import { textsIn } from '../../texts/texts.ts';
import { idIn } from '../../words.ts';
import { approveText } from './approve-text.command.ts';
import { manageForm } from './manage-news.form.ts';
import type { ManageValues } from './manage-news.form.ts';
import { ManageNews } from './manage-news.view.tsx';
import { publishNews } from './publish-news.command.ts';
import { withdrawNews } from './withdraw-news.command.ts';

export const manageNewsPage = definePage({
  id: 'news/manage-news',
  path: paths.manage(':id'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, now }) => {
    const id = idIn(params['id']);
    const news = id === null ? null : await findManaged(db, id);
    if (!news) return null;
    const visibleFrom = news.publications[0]?.visibleFrom ?? null;
    return { news, state: stateOf({ visibleFrom, withdrawnAt: news.withdrawal?.at ?? null }, now) };
  },
  authorise: ({ principal }, { news }) => (mayManageNews(principal, news.publisherId) ? 'allowed' : 'hidden'),
  act: {
    form: manageForm,
    run: async ({ page, data, values, system }) => {
      const result = await act(system, page, data.news.id, values);
      return result.ok ? accepted({ goTo: paths.manage(data.news.id) }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).work.title,
    crumbs: [
      { text: textsIn(lang).title, href: `/${lang}${paths.list}` },
      { text: textsIn(lang).drafts.title, href: `/${lang}${paths.drafts}` },
    ],
    density: 'staff',
  }),
  view: (props) => <ManageNews {...props} />,
  examples: [
    { path: '/news/1/manage', shows: 'a published item' },
    { path: '/news/999999/manage', status: 404, shows: 'an item that is not there' },
    {
      path: '/news/1/manage',
      post: { do: 'withdraw', reasonNb: '', reasonNn: 'Feil tal.' },
      status: 422,
      shows: 'a reason in one form only',
    },
    {
      path: '/news/1/manage',
      post: { do: 'withdraw', reasonNb: 'Feil tall.', reasonNn: 'Feil tal.' },
      status: 303,
      shows: 'an item that is withdrawn',
    },
  ],
});

async function act(
  system: CommandSystem,
  { principal }: PageContext,
  id: number,
  values: ManageValues,
): Promise<Result<unknown>> {
  switch (values.do) {
    case 'approve':
      return approveText.run(system, principal, { id, ...values });
    case 'publish': {
      const { version, embargoDate, embargoTime, dated } = values;
      const embargoUntil = embargoDate && embargoTime ? momentOf(embargoDate, embargoTime) : null;
      return publishNews.run(system, principal, { id, version, embargoUntil, dated, correction: null });
    }
    case 'correct': {
      const correction = { nb: values.noteNb, nn: values.noteNn };
      const now = { embargoUntil: null, dated: null };
      return publishNews.run(system, principal, { id, version: values.version, ...now, correction });
    }
    default: {
      const reason = { nb: values.reasonNb, nn: values.reasonNn };
      return withdrawNews.run(system, principal, { id, reason });
    }
  }
}
