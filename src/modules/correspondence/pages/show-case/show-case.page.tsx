import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { readsCase } from '../../owned-case.query.ts';
import { paths } from '../../paths.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import { findShownCase, showCaseQuery } from './show-case.query.ts';
import { ShowCase } from './show-case.view.tsx';

export const showCasePage = definePage({
  id: 'correspondence/show-case',
  path: paths.case(':id'),
  access: signedIn,
  query: showCaseQuery,
  load: (page) => findShownCase(page),
  authorise: readsCase,
  head: ({ caseFile }, { lang }) => ({
    title: `${caseReference(caseFile)} ${caseFile.title}`,
    crumbs: [{ text: textsIn(lang).records.cases.title, href: `/${lang}${paths.cases}` }],
    density: 'staff',
  }),
  view: (props) => <ShowCase {...props} />,
  examples: [
    { path: '/cases/1', shows: 'a case and its records' },
    { path: '/cases/1?before=1', shows: 'past the first record' },
    { path: '/cases/999999', status: 404, shows: 'a case that is not there' },
    { path: '/cases/1?before=x', status: 400, shows: 'a place there is not' },
  ],
  sizes: ['/cases/2', '/cases/1'],
});
