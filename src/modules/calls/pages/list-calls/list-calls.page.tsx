import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { announcedCalls } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListCalls } from './list-calls.view.tsx';

/** Open and coming calls are always few; closed ones gather over the years. */
const partSize = 100;

export const listCallsPage = definePage({
  id: 'calls/list-calls',
  path: paths.calls,
  access: anyone,
  query: z.object({
    after: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'unknownCall')
      .transform(Number)
      .optional(),
  }),
  load: async ({ db, now, query, principal }) => {
    const { after } = query;
    const found = await announcedCalls(db, now, {
      limit: partSize + 1,
      ...(after !== undefined && { after }),
    });
    const calls = found.slice(0, partSize);
    return {
      calls,
      next: found.length > partSize ? (calls.at(-1)?.id ?? null) : null,
      managesCalls: caseWorkFor(principal) !== null,
    };
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).title,
    alternates: [{ type: feedType, href: `/${lang}${paths.feed}`, title: textsIn(lang).list.feedTitle }],
  }),
  view: (props) => <ListCalls {...props} />,
  examples: [
    { path: '/calls', shows: 'the calls there are' },
    { path: '/calls?after=1', shows: 'a part in which there are none' },
    { path: '/calls?after=x', status: 400, shows: 'a place that cannot be' },
  ],
  sizes: ['/calls?after=1', '/calls'],
});
