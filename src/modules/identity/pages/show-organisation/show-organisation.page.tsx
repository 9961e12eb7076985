import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { answerAccessRequest } from '../../answer-access-request.command.ts';
import { confirmMandate } from '../../confirm-mandate.command.ts';
import { grantMandate } from '../../grant-mandate.command.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { organisationForm } from './show-organisation.form.ts';
import type { OrganisationValues } from './show-organisation.form.ts';
import { findOrganisationMandates } from './show-organisation.query.ts';
import { ShowOrganisation } from './show-organisation.view.tsx';

export const showOrganisationPage = definePage({
  id: 'identity/show-organisation',
  path: mandatePaths.organisation(':id'),
  access: signedIn,
  query: z.object({}),
  load: (page) => findOrganisationMandates(page),
  act: {
    form: organisationForm,
    run: async ({ page, data, values, system }) => {
      const result = await act(system, page, data.organisation.id, values);
      return result.ok ? accepted({ goTo: mandatePaths.organisation(data.organisation.id) }) : result;
    },
  },
  head: ({ organisation }, { lang }) => ({
    title: fill(textsIn(lang).mandates.organisationTitle, { name: organisation.name[lang] }),
    crumbs: [{ text: textsIn(lang).mandates.title, href: `/${lang}${mandatePaths.mine}` }],
    density: 'staff',
  }),
  view: (props) => <ShowOrganisation {...props} />,
  examples: [
    { path: '/mandates/organisations/1', shows: 'an organisation' },
    { path: '/mandates/organisations/999999', status: 404, shows: 'an organisation that is not there' },
    { path: '/mandates/organisations/x', status: 404, shows: 'an address that names none' },
    {
      path: '/mandates/organisations/1',
      post: { do: 'grant', person: '', role: '', validFrom: '32.13.2026', validTo: '' },
      status: 422,
      shows: 'a mandate with three faults',
    },
  ],
});

async function act(
  system: CommandSystem,
  { principal }: PageContext,
  organisationId: number,
  values: OrganisationValues,
): Promise<Result<unknown>> {
  if (values.do === 'confirm') return confirmMandate.run(system, principal, { mandateId: values.mandate });
  if (values.do === 'grant')
    return grantMandate.run(system, principal, { ...values, personId: values.person, organisationId });
  return answerAccessRequest.run(system, principal, {
    requestId: values.request,
    grant: values.do === 'yes',
  });
}
