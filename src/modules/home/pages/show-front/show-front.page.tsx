import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { programmesVersion, publishedProgrammes } from '../../../programmes/index.ts';
import { listNews, newsVersion } from '../../../news/index.ts';
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
  version: async ({ db, now }) => {
    const versions = [await registerVersion(db), await programmesVersion(db), await newsVersion(db, now)];
    return versions.join('/');
  },
  load: async ({ db, today, now }) => ({
    summary: summarise(await municipalitiesOn(db, today)),
    programmes: (await publishedProgrammes(db)).filter(({ state }) => state === 'published'),
    news: await listNews(db, { now }, 3),
  }),
  head: (_, { lang }) => ({
    title: textsIn(lang).front.title,
    description: textsIn(lang).front.lead,
    fullWidth: true,
  }),
  view: ({ data, page }) => <ShowFront {...data} page={page} />,
  examples: [{ path: '/', shows: 'what is here' }],
});
