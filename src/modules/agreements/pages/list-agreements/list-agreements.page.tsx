import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { findAgreementList } from './list-agreements.query.ts';
import { ListAgreements } from './list-agreements.view.tsx';

export const listAgreementsPage = definePage({
  id: 'agreements/list-agreements',
  path: paths.agreements,
  access: anyone,
  query: z.object({ before: z.coerce.number('unknown').int('unknown').positive('unknown').optional() }),
  load: findAgreementList,
  head: (_, { lang }) => ({ title: textsIn(lang).list.title }),
  view: ({ data, page }) => <ListAgreements data={data} page={page} />,
  examples: [
    { path: '/agreements', shows: 'the agreements there are' },
    { path: '/agreements?before=1', shows: 'none' },
    { path: '/agreements?before=x', status: 400, shows: 'a page that is no number' },
  ],
});
