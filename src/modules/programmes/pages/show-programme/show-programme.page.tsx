import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { programmePaths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { shownIn, titleIn } from '../../words.ts';
import { loadProgramme } from './show-programme.query.ts';
import { ShowProgramme } from './show-programme.view.tsx';

export const showProgrammePage = definePage({
  id: 'programmes/show-programme',
  path: programmePaths.programme(':slug'),
  access: anyone,
  query: z.object({}),
  load: loadProgramme,
  // That a programme is being prepared is not told.
  authorise: (_, { contents, manages }) => (contents.state !== 'draft' || manages ? 'allowed' : 'hidden'),
  head: ({ contents }, { lang }) => ({
    title: titleIn(lang, contents),
    description: shownIn(lang, contents.texts.summary).body,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` }],
    alternates: [{ type: 'application/json', href: `/api/v1/programmes/${contents.slug}` }],
  }),
  view: ({ data, page }) => <ShowProgramme programme={data} page={page} />,
  examples: [
    { path: '/programmes/veien-videre', shows: 'a published programme' },
    { path: '/programmes/nobody-knows', status: 404, shows: 'an address no programme has' },
  ],
});
