import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { actingMandate } from '../../../identity/index.ts';
import { paths } from '../../paths.ts';
import { mayHandleCases } from '../../policy.ts';
import { textsIn } from '../../texts/texts.ts';
import { openOwnCase } from './open-case.command.ts';
import { openCaseForm } from './open-case.form.ts';
import { OpenCase } from './open-case.view.tsx';

export const openCasePage = definePage({
  id: 'correspondence/open-case',
  path: paths.newCase,
  access: signedIn,
  query: z.object({}),
  load: () => Promise.resolve({}),
  authorise: ({ principal }) =>
    mayHandleCases(principal, actingMandate(principal)?.organisationId ?? 0) ? 'allowed' : 'refused',
  act: {
    form: openCaseForm,
    run: async ({ page, values, system }) => {
      const result = await openOwnCase.run(system, page.principal, values);
      return result.ok ? accepted({ goTo: paths.case(result.value.id) }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).records.openCase.title,
    crumbs: [{ text: textsIn(lang).records.cases.title, href: `/${lang}${paths.cases}` }],
    density: 'staff',
  }),
  view: (props) => <OpenCase {...props} />,
  examples: [
    { path: '/cases/new', shows: 'the empty form' },
    {
      path: '/cases/new',
      post: { title: ' ', publicTitle: '' },
      status: 422,
      shows: 'a case without a title',
    },
    {
      path: '/cases/new',
      post: { title: 'Avtale om rekruttering', publicTitle: '' },
      status: 303,
      shows: 'a case that is opened',
    },
  ],
});
