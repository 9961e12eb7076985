import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { actingMandate, caseWorkFor } from '../../../identity/index.ts';
import { listDrafts } from '../../managed-news.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListDrafts } from './list-drafts.view.tsx';

const length = 30;

const query = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'notAKey')
    .transform(Number)
    .optional(),
});

export const listDraftsPage = definePage({
  id: 'news/list-drafts',
  path: paths.drafts,
  access: signedIn,
  query,
  load: async ({ db, query: { after }, principal, now }) => {
    const publisherId = caseWorkFor(principal);
    const organisation = actingMandate(principal)?.organisation ?? null;
    if (publisherId === null || organisation === null)
      return { organisation: null, items: [], next: null, now };
    const items = await listDrafts(db, { publisherId, after }, length + 1);
    const next = items.length > length ? (items[length - 1]?.id ?? null) : null;
    return { organisation, items: items.slice(0, length), next, now };
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).drafts.title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.list}` }],
    density: 'staff',
  }),
  view: (props) => <ListDrafts {...props} />,
  examples: [
    { path: '/news/drafts', shows: 'what the organisation has written' },
    { path: '/news/drafts?after=1', shows: 'the end of the list' },
    { path: '/news/drafts?after=x', status: 400, shows: 'a place that is not there' },
  ],
  sizes: ['/news/drafts?after=1', '/news/drafts'],
});
