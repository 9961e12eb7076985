import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { beginRevision } from '../../begin-revision.command.ts';
import { paths } from '../../paths.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { ReviseAgreement } from './revise-agreement.view.tsx';

export const reviseAgreementPage = definePage({
  id: 'agreements/revise-agreement',
  path: paths.revise(':id'),
  access: signedIn,
  query: z.object({}),
  load: findShownAgreement,
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  act: {
    form: defineForm(z.object({})),
    run: async ({ page, data, system }) => {
      const { id } = data.info;
      const begun = await beginRevision.run(system, page.principal, { agreementId: id });
      return begun.ok ? accepted({ goTo: paths.edit(id) }) : begun;
    },
  },
  head: ({ info, current }, { lang }) => ({
    title: textsIn(lang).revision.title,
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <ReviseAgreement {...props} />,
  examples: [
    { path: '/agreements/1/revision', shows: 'what follows from a revision' },
    { path: '/agreements/999999/revision', status: 404, shows: 'an agreement that is not there' },
    {
      path: '/agreements/1/revision',
      post: {},
      status: 303,
      shows: 'a new version that is begun',
    },
  ],
});
