import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { findOrganisationByNumber, findOrganisations } from '../../../register/index.ts';
import { requestsOf } from '../../access-requests.query.ts';
import { askForAccess } from '../../ask-for-access.command.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { rolesAt } from '../../place.ts';
import { roles } from '../../roles.ts';
import { textsIn } from '../../texts/texts.ts';
import { useAccessCode } from '../../use-access-code.command.ts';
import { accessForm } from './enter-access.form.ts';
import { EnterAccess } from './enter-access.view.tsx';

export const enterAccessPage = definePage({
  id: 'identity/enter-access',
  path: mandatePaths.access,
  access: signedIn,
  query: z.object({
    organisation: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'unknownOrganisation')
      .optional(),
    sent: z.string().optional(),
  }),
  load: async ({ db, principal, query, today }) => {
    const personId = principal.kind === 'person' ? Number(principal.id) : 0;
    const requests = await requestsOf(db, personId);
    const wanted = query.organisation === undefined ? [] : [Number(query.organisation)];
    const ids = [...requests.map(({ organisationId }) => organisationId), ...wanted];
    const organisations = await findOrganisations(db, ids, today);
    const chosen = organisations.find(({ id }) => wanted.includes(id)) ?? null;
    const known = new Map(organisations.map(({ id, name }) => [id, name]));
    return { requests, known, chosen, roles: chosen ? rolesAt[chosen.kind] : roles };
  },
  act: {
    form: accessForm,
    run: async ({ page, data, values, system }) => {
      if (values.do === 'code') {
        const used = await useAccessCode.run(system, page.principal, values);
        return used.ok ? accepted({ goTo: mandatePaths.mandate(used.value.mandateId) }) : used;
      }
      const organisation =
        data.chosen ?? (await findOrganisationByNumber(page.db, values.askNumber, page.today));
      if (!organisation) return refused({ code: 'unknownOrganisation', field: 'askNumber' });
      const asked = await askForAccess.run(system, page.principal, {
        organisationId: organisation.id,
        role: values.role,
      });
      return asked.ok ? accepted({ goTo: `${mandatePaths.access}?sent=1` }) : asked;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).mandates.accessTitle,
    crumbs: [{ text: textsIn(lang).mandates.title, href: `/${lang}${mandatePaths.mine}` }],
  }),
  view: (props) => <EnterAccess {...props} />,
  examples: [
    { path: '/access', shows: 'the two forms' },
    { path: '/access?organisation=1', shows: 'asking for access to one organisation' },
    {
      path: '/access',
      post: { do: 'code', code: 'ABCD', number: '1508' },
      status: 422,
      shows: 'a code nobody has issued',
    },
    {
      path: '/access',
      post: { do: 'ask', askNumber: '1', role: 'mayor' },
      status: 422,
      shows: 'a number nobody has',
    },
    {
      path: '/access',
      post: { do: 'ask', askNumber: '1508', role: 'project_leader' },
      status: 303,
      shows: 'a request that is kept',
    },
  ],
});
