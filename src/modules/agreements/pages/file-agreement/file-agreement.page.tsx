import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fileVersion } from '../../file-version.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { findFilingPage } from './file-agreement.query.ts';
import { FileAgreement } from './file-agreement.view.tsx';

export const fileAgreementPage = definePage({
  id: 'agreements/file-agreement',
  path: paths.file(':id'),
  access: signedIn,
  query: z.object({}),
  load: findFilingPage,
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  act: {
    form: defineForm(
      z.object({
        case: z.union(
          [z.literal('new').transform(() => null), z.coerce.number().int().positive()],
          'required',
        ),
      }),
    ),
    run: async ({ page, data, values, system }) => {
      const filed = await fileVersion.run(system, page.principal, {
        agreementId: data.info.id,
        number: data.version.number,
        caseId: values.case,
      });
      return filed.ok ? accepted({ goTo: paths.agreement(data.info.id) }) : filed;
    },
  },
  head: ({ info, current }, { lang }) => ({
    title: textsIn(lang).filing.title,
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <FileAgreement {...props} />,
  examples: [
    { path: '/agreements/1/filing', shows: 'the cases to choose among' },
    { path: '/agreements/999999/filing', status: 404, shows: 'an agreement that is not there' },
    {
      path: '/agreements/1/filing',
      post: { case: 'new' },
      status: 303,
      shows: 'an agreement that is filed in a new case',
    },
  ],
});
