import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { changeTexts } from '../../mailings/change-texts.command.ts';
import { kindNamed } from '../../mailings/letter-kind.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { findMailing } from '../../mailings/mailing-store.ts';
import { idIn } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { textsForm, textsOf } from './edit-texts.form.ts';
import { EditTexts } from './edit-texts.view.tsx';

export const editTextsPage = definePage({
  id: 'correspondence/edit-texts',
  path: paths.mailingTexts(':id'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, contributions }) => {
    const id = idIn(params['id']);
    const mailing = id === null ? null : await findMailing(db, id);
    return mailing && { mailing, kind: kindNamed(contributions, mailing.kind) };
  },
  authorise: ({ principal }, { mailing }) =>
    mayManageMailings(principal, mailing.senderId) ? 'allowed' : 'hidden',
  act: {
    form: textsForm,
    bodyLimit: 400_000,
    run: async ({ page, data, values, system }) => {
      const { mailing, kind } = data;
      const texts = textsOf(values);
      const result = await changeTexts.run(system, page.principal, { mailingId: mailing.id, kind, texts });
      return result.ok ? accepted({ goTo: paths.mailing(mailing.id) }) : result;
    },
  },
  head: ({ mailing }, { lang }) => ({
    title: textsIn(lang).mailings.texts.title,
    crumbs: [
      { text: textsIn(lang).mailings.list.title, href: `/${lang}${paths.mailings}` },
      { text: mailing.caseReference, href: `/${lang}${paths.mailing(mailing.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <EditTexts {...props} />,
  examples: [
    { path: '/mailings/1/texts', shows: 'the text of letters that are not sent yet' },
    { path: '/mailings/999999/texts', status: 404, shows: 'a mailing that is not there' },
    {
      path: '/mailings/1/texts',
      post: {
        'nb.title': 'Til {{komune}}',
        'nb.firstLine': 'Til postmottaket',
        'nb.body': 'Hei {{kommune}.',
      },
      status: 422,
      shows: 'a field nobody knows, a broken one, and a form that is missing',
    },
    {
      path: '/mailings/1/texts',
      post: {
        'nb.title': 'Til {{kommune}}',
        'nb.firstLine': 'Til postmottaket',
        'nb.body': 'Hei.',
        'nn.title': 'Til {{kommune}}',
        'nn.firstLine': 'Til postmottaket',
        'nn.body': 'Hei.',
      },
      status: 303,
      shows: 'the text written anew',
    },
  ],
});
