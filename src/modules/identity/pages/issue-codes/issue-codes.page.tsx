import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { issueAccessCode } from '../../issue-access-code.command.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { withdrawAccessCode } from '../../withdraw-access-code.command.ts';
import { codesForm } from './issue-codes.form.ts';
import { findCodes } from './issue-codes.query.ts';
import { IssueCodes } from './issue-codes.view.tsx';

export const issueCodesPage = definePage({
  id: 'identity/issue-codes',
  path: mandatePaths.codes(':id'),
  access: signedIn,
  query: z.object({}),
  load: (page) => findCodes(page),
  act: {
    form: codesForm,
    run: async ({ page, data, values, system }) => {
      const organisationId = data.organisation.id;
      if (values.do === 'withdraw') {
        const asked = { organisationId, codeId: values.id };
        const withdrawn = await withdrawAccessCode.run(system, page.principal, asked);
        return withdrawn.ok ? accepted({ goTo: mandatePaths.codes(organisationId) }) : withdrawn;
      }
      const { role } = values;
      const issued = await issueAccessCode.run(system, page.principal, { organisationId, role });
      if (!issued.ok) return issued;
      // Not by a redirect: the code would stand in an address, and in the browser's history.
      const { code, expiresOn } = issued.value;
      return accepted({ showOnce: { code, role, expiresOn } });
    },
  },
  head: ({ organisation }, { lang }) => ({
    title: fill(textsIn(lang).mandates.codes.title, { name: organisation.name[lang] }),
    crumbs: [
      { text: textsIn(lang).mandates.title, href: `/${lang}${mandatePaths.mine}` },
      {
        text: fill(textsIn(lang).mandates.organisationTitle, { name: organisation.name[lang] }),
        href: `/${lang}${mandatePaths.organisation(organisation.id)}`,
      },
    ],
  }),
  view: (props) => <IssueCodes {...props} />,
  examples: [
    { path: '/mandates/organisations/1/codes', shows: 'to somebody who may not make any' },
    { path: '/mandates/organisations/999999/codes', status: 404, shows: 'an organisation that is not there' },
    {
      path: '/mandates/organisations/1/codes',
      post: { do: 'make', role: 'union_representative' },
      status: 422,
      shows: 'the State makes no code for a union',
    },
    {
      path: '/mandates/organisations/1/codes',
      post: { do: 'make', role: 'chief_executive' },
      status: 200,
      shows: 'the first code where nobody leads yet, shown once',
    },
  ],
});
