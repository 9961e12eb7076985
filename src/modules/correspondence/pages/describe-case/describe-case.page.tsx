import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findOwnedCase, handlesCase } from '../../owned-case.query.ts';
import { paths } from '../../paths.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import { describeOwnCase } from './describe-case.command.ts';
import { describeCaseForm } from './describe-case.form.ts';
import { DescribeCase } from './describe-case.view.tsx';

export const describeCasePage = definePage({
  id: 'correspondence/describe-case',
  path: paths.editCase(':id'),
  access: signedIn,
  query: z.object({}),
  load: (page) => findOwnedCase(page),
  authorise: handlesCase,
  act: {
    form: describeCaseForm,
    run: async ({ page, data, values, system }) => {
      const { id } = data.caseFile;
      const result = await describeOwnCase.run(system, page.principal, { ...values, id });
      return result.ok ? accepted({ goTo: paths.case(id) }) : result;
    },
  },
  head: ({ caseFile }, { lang }) => ({
    title: fill(textsIn(lang).records.describe.caseTitle, { reference: caseReference(caseFile) }),
    crumbs: [
      { text: textsIn(lang).records.cases.title, href: `/${lang}${paths.cases}` },
      { text: caseFile.title, href: `/${lang}${paths.case(caseFile.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <DescribeCase {...props} />,
  examples: [
    { path: '/cases/1/titles', shows: 'the form' },
    { path: '/cases/999999/titles', status: 404, shows: 'a case that is not there' },
    {
      path: '/cases/1/titles',
      post: { title: '', publicTitle: '', reason: '', former: '1' },
      status: 422,
      shows: 'three empty fields',
    },
    {
      path: '/cases/1/titles',
      post: { title: 'Ny tittel', publicTitle: 'Ny tittel', reason: 'Feil ord', former: '1' },
      status: 303,
      shows: 'titles that are changed',
    },
  ],
});
