import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
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
  path: paths.accountFor(':id', ':municipality', ':organisation'),
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
      path: '/applications/1/anchoring/1/1',
      by: 'project-leader',
      status: 404,
      shows: 'an organisation that is not there',
    },
    {
      path: '/applications/1/anchoring/x/1',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/anchoring/1/1',
      by: 'project-leader',
      post: { do: 'asked', askedOn: '21.11.2026', how: 'Møte' },
      status: 404,
      shows: 'asking an organisation that is not there',
    },
  ],
});

async function accountedFor(page: PageContext) {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const anchoring = await anchoringIn(page.db, shown.application, page.today);
  const municipality = anchoring.municipalities.find(
    ({ municipalityId }) => String(municipalityId) === page.params['municipality'],
  );
  const row = municipality?.confederations
    .flatMap(({ rows }) => rows)
    .find(({ organisationId }) => String(organisationId) === page.params['organisation']);
  return municipality && row ? { ...shown, municipality, row } : null;
}

export type AccountedFor = NonNullable<Awaited<ReturnType<typeof accountedFor>>>;
