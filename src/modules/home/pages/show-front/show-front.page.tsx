import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { programmesVersion, publishedProgrammes } from '../../../programmes/index.ts';
import { municipalitiesOn, registerVersion } from '../../../register/index.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { ShowFront } from './show-front.view.tsx';
import { summarise } from './summary.ts';

export const showFrontPage = definePage({
  id: 'home/show-front',
  path: paths.front,
  access: anyone,
  query: z.object({}),
  version: async ({ db }) => `${await registerVersion(db)}/${await programmesVersion(db)}`,
  load: async ({ db, today }) => ({
    summary: summarise(await municipalitiesOn(db, today)),
    programmes: (await publishedProgrammes(db)).filter(({ state }) => state === 'published'),
  }),
  head: (_, { lang }) => ({
    title: textsIn(lang).front.title,
    description: textsIn(lang).front.lead,
    fullWidth: true,
  }),
  view: ({ data, page }) => <ShowFront {...data} page={page} />,
  examples: [{ path: '/', shows: 'what is here' }],
});
