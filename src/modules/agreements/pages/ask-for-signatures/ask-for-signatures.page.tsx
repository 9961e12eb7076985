import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findDraftPage } from '../../draft-page.query.ts';
import { freezeDraft } from '../../freeze-draft.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { AskForSignatures } from './ask-for-signatures.view.tsx';

export const askForSignaturesPage = definePage({
  id: 'agreements/ask-for-signatures',
  path: paths.ask(':id'),
  access: signedIn,
  query: z.object({}),
  load: findDraftPage,
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  act: {
    form: defineForm(
      z.object({
        edition: z.coerce.number('required').int('required'),
        reason: z.string().trim().max(2000, 'tooLong').default(''),
      }),
    ),
    run: async ({ page, data, values, system }) => {
      const { id } = data.info;
      const frozen = await freezeDraft(system, page.principal, { agreementId: id, ...values });
      return frozen.ok ? accepted({ goTo: paths.version(id, data.draft.number) }) : frozen;
    },
  },
  head: ({ draft, info, current }, { lang }) => ({
    title: fill(textsIn(lang).ask.title, { number: draft.number }),
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <AskForSignatures {...props} />,
  examples: [
    { path: '/agreements/3/signatures', shows: 'a draft with headings and no text yet' },
    { path: '/agreements/1/signatures', status: 404, shows: 'an agreement without a draft' },
    {
      path: '/agreements/3/signatures',
      post: { edition: '1' },
      status: 422,
      shows: 'a draft that lacks its text',
    },
    {
      path: '/agreements/1/signatures',
      post: { edition: '1' },
      status: 404,
      shows: 'asking for signatures on a draft that is not there',
    },
  ],
});
