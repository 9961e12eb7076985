import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { findVersionPage } from './show-version.query.ts';
import { ShowVersion } from './show-version.view.tsx';

export const showVersionPage = definePage({
  id: 'agreements/show-version',
  path: paths.version(':id', ':number'),
  access: anyone,
  query: z.object({}),
  load: findVersionPage,
  head: ({ version, current, info }, { lang }) => ({
    title: `${titleFor(lang, version).text} – ${fill(textsIn(lang).versionNumber, { number: version.number })}`,
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
  }),
  view: ({ data, page }) => <ShowVersion data={data} page={page} />,
  examples: [
    { path: '/agreements/1/versions/1', shows: 'the first version' },
    { path: '/agreements/1/versions/2', status: 404, shows: 'a version that is not there' },
    { path: '/agreements/1/versions/x', status: 404, shows: 'an address that names none' },
  ],
});
