import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { casesQuery, findCaseList } from './list-cases.query.ts';
import { ListCases } from './list-cases.view.tsx';

export const listCasesPage = definePage({
  id: 'correspondence/list-cases',
  path: paths.cases,
  access: signedIn,
  query: casesQuery,
  load: (page) => findCaseList(page),
  authorise: (_, data) => (data === 'outside' ? 'refused' : 'allowed'),
  head: (_, { lang }) => ({ title: textsIn(lang).records.cases.title, density: 'staff' }),
  view: ({ data, ...props }) => (data === 'outside' ? <></> : <ListCases {...props} data={data} />),
  examples: [
    { path: '/cases', shows: 'the cases of the organisation acted for' },
    { path: '/cases?words=26/1&year=2026', shows: 'a number' },
    { path: '/cases?words=zzzz&whose=mine', shows: 'nothing found' },
    { path: '/cases?after=x', status: 400, shows: 'a place there is not' },
  ],
  sizes: ['/cases?after=2026_2', '/cases'],
});
