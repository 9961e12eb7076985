import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { countiesOn } from '../../counties.query.ts';
import { municipalitiesOn } from '../../municipalities-on.query.ts';
import { filterMunicipalities, sortKeys, sortMunicipalities } from '../../municipality-filter.ts';
import { paths } from '../../paths.ts';
import { countyCode, languageForm, onDate, size } from '../../query.ts';
import { registerVersion } from '../../store.ts';
import { formerMunicipalities } from './former-municipalities.query.ts';
import { ListMunicipalities, titleOf } from './list-municipalities.view.tsx';

const query = z.object({
  on: onDate,
  name: z.string().max(60).optional(),
  county: countyCode,
  form: languageForm,
  size,
  sort: z.enum(sortKeys).optional(),
  direction: z.enum(['ascending', 'descending']).optional(),
});

export type ListQuery = z.output<typeof query>;

export const listMunicipalitiesPage = definePage({
  id: 'register/list-municipalities',
  path: paths.municipalities,
  access: anyone,
  query,
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query, today }) => {
    const date = query.on ?? today;
    const all = await municipalitiesOn(db, date);
    const counties = await countiesOn(db, date);
    const hits = filterMunicipalities(all, query);
    const former = await formerMunicipalities(db, date, query.name, new Set(hits.map(({ name }) => name)));
    // A search keeps its own order, best first, until the reader asks for another.
    const rows =
      query.name !== undefined && query.sort === undefined
        ? hits
        : sortMunicipalities(hits, query.sort ?? 'name', query.direction ?? 'ascending');
    return { date, total: all.length, rows, counties, former };
  },
  head: (data, page) => ({
    title: titleOf(data.date, page),
    alternates: [
      { type: 'text/csv', href: `/api/v1/municipalities.csv${page.url.search}` },
      { type: 'application/json', href: `/api/v1/municipalities${page.url.search}` },
    ],
  }),
  view: (props) => <ListMunicipalities {...props} />,
  examples: [
    { path: '/municipalities', shows: 'the municipalities of today' },
    { path: '/municipalities?on=2013-01-01&county=15', shows: 'those of another day, in one county' },
    { path: '/municipalities?name=Malselv', shows: 'a name spelt without its å' },
    { path: '/municipalities?name=Tysfjord', shows: 'a name only a former municipality has' },
    { path: '/municipalities?name=zzzzzz', shows: 'nothing found' },
    { path: '/municipalities?on=30.2.2020', status: 400, shows: 'a date that does not exist' },
  ],
  sizes: ['/municipalities?county=03', '/municipalities?county=46'],
});
