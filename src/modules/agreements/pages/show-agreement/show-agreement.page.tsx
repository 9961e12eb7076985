import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { findAgreementPage } from './show-agreement.query.ts';
import { ShowAgreement } from './show-agreement.view.tsx';

export const showAgreementPage = definePage({
  id: 'agreements/show-agreement',
  path: paths.agreement(':id'),
  access: anyone,
  query: z.object({}),
  load: findAgreementPage,
  head: ({ current }, { lang }) => ({
    title: titleFor(lang, current).text,
    crumbs: [{ text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` }],
  }),
  view: ({ data, page }) => <ShowAgreement data={data} page={page} />,
  examples: [
    { path: '/agreements/1', shows: 'the example agreement, in force' },
    { path: '/agreements/999999', status: 404, shows: 'an agreement that is not there' },
    { path: '/agreements/x', status: 404, shows: 'an address that names none' },
  ],
});
