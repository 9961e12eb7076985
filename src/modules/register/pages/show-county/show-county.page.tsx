import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { findCounty, findCountyRelatives } from '../../counties.query.ts';
import { municipalitiesOn } from '../../municipalities-on.query.ts';
import { sortMunicipalities } from '../../municipality-filter.ts';
import { paths } from '../../paths.ts';
import { onDate } from '../../query.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { ShowCounty } from './show-county.view.tsx';

export const showCountyPage = definePage({
  id: 'register/show-county',
  path: paths.county(':code'),
  access: anyone,
  query: z.object({ on: onDate }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query, params: { code = '' }, today }) => {
    const county = await findCounty(db, code);
    if (county === null) return null;
    // A county that is no more is shown as it was on its last day.
    const ended = county.validTo !== null && county.validTo <= today;
    const date = query.on ?? (ended ? dayBefore(county.validTo) : today);
    const municipalities = await municipalitiesOn(db, date, { county: code });
    return {
      county,
      date,
      relatives: await findCountyRelatives(db, code),
      municipalities: sortMunicipalities(municipalities, 'name', 'ascending'),
    };
  },
  head: ({ county }, { lang }) => ({
    title: county.officialName,
    crumbs: [{ text: textsIn(lang).counties, href: `/${lang}${paths.counties}` }],
    alternates: [{ type: 'application/json', href: `/api/v1/counties/${county.code}` }],
  }),
  view: ({ data, page }) => <ShowCounty {...data} page={page} />,
  examples: [
    { path: '/counties/15', shows: 'a county that exists' },
    { path: '/counties/30', shows: 'one that is no more, on its last day' },
    { path: '/counties/18?on=2011-01-01', shows: 'one on another day' },
    { path: '/counties/98', status: 404, shows: 'a code nobody has' },
  ],
  sizes: ['/counties/03', '/counties/46'],
});

/** Takes and gives 'YYYY-MM-DD'. */
function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
