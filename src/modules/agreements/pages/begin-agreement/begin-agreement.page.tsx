import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { beginAgreement } from '../../begin-agreement.command.ts';
import { findPartyChoices } from '../../party-choices.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { beginForm } from './begin-agreement.form.ts';
import { BeginAgreement } from './begin-agreement.view.tsx';

export const beginAgreementPage = definePage({
  id: 'agreements/begin-agreement',
  path: paths.begin,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, today }) => ({ choices: await findPartyChoices(db, today) }),
  authorise: ({ principal }) => (caseWorkFor(principal) === null ? 'refused' : 'allowed'),
  act: {
    form: beginForm,
    run: async ({ page, data, values, system }) => {
      const { kind, language, title_nb: nb, title_nn: nn } = values;
      const parties = data.choices
        .filter(({ organisationId }) => values.parties.includes(organisationId))
        .map(({ organisationId, signatoryRole }) => ({ organisationId, signatoryRole, seats: 1 }));
      const begun = await beginAgreement.run(system, page.principal, {
        kind,
        language,
        parties,
        title: { nb, nn },
      });
      return begun.ok ? accepted({ goTo: paths.edit(begun.value.id) }) : begun;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).begin.title,
    crumbs: [{ text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` }],
    density: 'staff',
  }),
  view: (props) => <BeginAgreement {...props} />,
  examples: [
    { path: '/agreements/new', shows: 'the empty form' },
    {
      path: '/agreements/new',
      post: { kind: 'agreement', language: 'nn', title_nb: 'Avtale', title_nn: '' },
      status: 422,
      shows: 'without a title in nynorsk',
    },
    {
      path: '/agreements/new',
      post: {
        kind: 'letter_of_intent',
        language: 'nn',
        title_nb: 'Intensjonsavtale om utvikling',
        title_nn: 'Intensjonsavtale om utvikling',
      },
      status: 303,
      shows: 'a letter of intent that is begun',
    },
  ],
});
