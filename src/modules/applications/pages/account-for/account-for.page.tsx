import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { actingMandate } from '../../../identity/index.ts';
import { stateAbsence } from '../../anchoring/absence.command.ts';
import { anchoringIn } from '../../anchoring/anchoring.query.ts';
import { mayAsk } from '../../anchoring/anchoring-policy.ts';
import { askForAnchoring } from '../../anchoring/ask.command.ts';
import { crumbsTo } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { shownApplication } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import { accountForm } from './account-for.form.ts';
import { AccountFor } from './account-for.view.tsx';

/** An organisation that nobody in Saman answers for: it was asked in another way, or nobody represents it here. */
export const accountForPage = definePage({
  id: 'applications/account-for',
  path: paths.accountFor(':id', ':organisation'),
  access: signedIn,
  query: z.object({}),
  load: accountedFor,
  authorise: ({ principal }, { application, municipality }) =>
    mayAsk(principal, application, municipality.municipalityId) ? 'allowed' : 'refused',
  act: {
    form: accountForm,
    run: async ({ page, data: { application, municipality, row }, values, system }) => {
      const about = {
        applicationId: application.id,
        municipalityId: municipality.municipalityId,
        organisationId: row.organisationId,
      };
      const result =
        values.do === 'asked'
          ? await askForAnchoring.run(system, page.principal, {
              ...about,
              side: row.side,
              otherwise: { on: values.on, how: values.how },
            })
          : await stateAbsence.run(system, page.principal, {
              ...about,
              toldOrganisationId: values.toldOrganisationId,
              toldOn: values.toldOn,
            });
      return result.ok ? accepted({ goTo: paths.anchoring(application.id) }) : result;
    },
  },
  head: ({ application, municipality, row }, page) => ({
    title: fill(textsIn(page.lang).account.title, {
      organisation: row.name[page.lang],
      municipality: municipality.name[page.lang],
    }),
    crumbs: [
      ...crumbsTo(application, page),
      {
        text: textsIn(page.lang).overview.title,
        href: `/${page.lang}${paths.anchoring(application.id)}`,
      },
    ],
    density: 'staff',
  }),
  view: (props) => <AccountFor {...props} />,
  examples: [
    {
      path: '/applications/1/anchoring/organisations/ys-kommune',
      by: 'chief-executive',
      shows: 'a confederation nobody is registered for',
    },
    {
      path: '/applications/1/anchoring/organisations/example-fagforbundet-fjordvik',
      by: 'project-leader',
      shows: 'a local union',
    },
    {
      path: '/applications/1/anchoring/organisations/nobody',
      by: 'chief-executive',
      status: 404,
      shows: 'an organisation that is not there',
    },
    {
      path: '/applications/1/anchoring/organisations/ys-kommune',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/anchoring/organisations/ys-kommune',
      by: 'chief-executive',
      post: { do: 'absent', toldOn: 'i går' },
      status: 422,
      shows: 'a day nobody can read',
    },
  ],
});

async function accountedFor(page: PageContext) {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const anchoring = await anchoringIn(page.db, shown.application, page.today);
  const municipality = anchoring.municipalities.find(
    ({ municipalityId }) => municipalityId === actingMandate(page.principal)?.municipalityId,
  );
  const row = municipality?.confederations
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === page.params['organisation']);
  return municipality && row ? { ...shown, municipality, row } : null;
}

export type AccountedFor = NonNullable<Awaited<ReturnType<typeof accountedFor>>>;
