import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { findFamily } from '../../family.query.ts';
import {
  findChangesOf,
  findLanguageFacts,
  findMunicipality,
  findNames,
  findPopulation,
} from '../../municipality.query.ts';
import { paths } from '../../paths.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { showQuery } from './show-municipality.query.ts';
import { ShowMunicipality } from './show-municipality.view.tsx';

export const showMunicipalityPage = definePage({
  id: 'register/show-municipality',
  path: paths.municipality(':number'),
  access: anyone,
  query: showQuery,
  version: ({ db }) => registerVersion(db),
  load: async ({ db, params: { number = '' } }) => {
    const facts = await findMunicipality(db, number);
    const names = await findNames(db, number);
    const [latest] = names;
    if (facts === null || latest === undefined) return null;
    return {
      facts,
      latest,
      names,
      languageFacts: await findLanguageFacts(db, number),
      population: await findPopulation(db, number),
      changes: await findChangesOf(db, number),
      family: await findFamily(db, number),
    };
  },
  head: ({ facts, latest }, { lang }) => ({
    title: `${latest.name} (${facts.number})`,
    crumbs: [{ text: textsIn(lang).municipalities, href: `/${lang}${paths.municipalities}` }],
    alternates: [{ type: 'application/json', href: `/api/v1/municipalities/${facts.number}` }],
  }),
  view: (props) => <ShowMunicipality {...props} />,
  examples: [
    { path: '/municipalities/1508', shows: 'one that came from a division' },
    { path: '/municipalities/1850', shows: 'one that was divided between two' },
    { path: '/municipalities/5436', shows: 'one with Sámi and Kven names and a new number' },
    { path: '/municipalities/0301', shows: 'one without changes' },
    { path: '/municipalities/9998', status: 404, shows: 'a number nobody has' },
    { path: '/municipalities/1508?sent=1', shows: 'the thanks after a report' },
  ],
  sizes: ['/municipalities/1508', '/municipalities/1850'],
});
