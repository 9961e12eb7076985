import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { registerVersion } from '../../../register/index.ts';
import { indicatorsVersion } from '../../figures.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { loadIndicator } from './show-indicator.query.ts';
import { ShowIndicator } from './show-indicator.view.tsx';

export const showIndicatorPage = definePage({
  id: 'indicators/show-indicator',
  path: paths.indicator(':key'),
  access: anyone,
  query: z.object({
    place: z
      .string()
      .regex(/^(NO|\d{2}|\d{4})?$/, 'unknownPlace')
      .optional(),
  }),
  version: async ({ db }) => `${await indicatorsVersion(db)} ${await registerVersion(db)}`,
  load: ({ db, params: { key = '' }, query, today }) => loadIndicator(db, { key, place: query.place, today }),
  head: ({ indicator }, { lang }) => ({
    title: indicator.name[lang],
    crumbs: [{ text: textsIn(lang).list.title, href: `/${lang}${paths.indicators}` }],
    alternates: [
      { type: 'text/csv', href: `/api/v1/indicators/${indicator.key}/figures.csv` },
      { type: 'application/json', href: `/api/v1/indicators/${indicator.key}/figures` },
    ],
  }),
  view: ({ data, page }) => <ShowIndicator data={data} page={page} />,
  examples: [
    {
      path: '/indicators/sick-leave-certified-residents',
      shows: 'a definition with the figures of the country',
    },
    { path: '/indicators/sick-leave-certified-residents?place=0101', shows: 'the figures of a municipality' },
    { path: '/indicators/sick-leave-county?place=15', shows: 'a series with a break' },
    { path: '/indicators/position-size?place=1017', shows: 'sources that disagree' },
    { path: '/indicators/turnover', shows: 'an indicator without figures' },
    { path: '/indicators/turnover?place=1824', shows: 'a place without figures' },
    { path: '/indicators/turnover?place=Oslo', status: 400, shows: 'a place that is none' },
    { path: '/indicators/happiness', status: 404, shows: 'an indicator nobody has defined' },
  ],
  sizes: ['/indicators/sick-leave-employees?place=1824', '/indicators/sick-leave-county?place=15'],
});
