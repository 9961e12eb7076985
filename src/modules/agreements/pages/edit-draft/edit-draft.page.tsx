import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findDraftPage } from '../../draft-page.query.ts';
import { paths } from '../../paths.ts';
import { saveDraft } from '../../save-draft.command.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { draftForm } from './edit-draft.form.ts';
import { EditDraft } from './edit-draft.view.tsx';

export const editDraftPage = definePage({
  id: 'agreements/edit-draft',
  path: paths.edit(':id'),
  access: signedIn,
  query: z.object({ saved: z.literal('yes').optional().catch(undefined) }),
  load: findDraftPage,
  authorise: (_, { manages }) => (manages ? 'allowed' : 'refused'),
  act: {
    form: draftForm,
    bodyLimit: 2 * 1024 * 1024,
    run: async ({ page, data, values, system }) => {
      const { edition, ...written } = values;
      const parties = data.choices.flatMap(({ organisationId, signatoryRole }) => {
        const chosen = values.parties.find((party) => party.organisationId === organisationId);
        return chosen ? [{ organisationId, signatoryRole, seats: chosen.seats }] : [];
      });
      const contributions = written.contributions.filter(({ organisationId }) =>
        parties.some((party) => party.organisationId === organisationId),
      );
      const content = { ...written, parties, contributions };
      const { id } = data.info;
      const saved = await saveDraft.run(system, page.principal, { agreementId: id, edition, content });
      return saved.ok ? accepted({ goTo: `${paths.edit(id)}?saved=yes` }) : saved;
    },
  },
  head: ({ draft, info, current }, { lang }) => ({
    title: fill(textsIn(lang).edit.title, { number: draft.number }),
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <EditDraft {...props} />,
  examples: [
    { path: '/agreements/3/draft', shows: 'a draft with headings and no text yet' },
    { path: '/agreements/1/draft', status: 404, shows: 'an agreement without a draft' },
    {
      path: '/agreements/3/draft',
      post: {
        edition: '1',
        number: '1',
        title_nb: 'Avtale',
        title_nn: 'Avtale',
        endsOn: '31.2.2031',
        noticeMonths: '3',
      },
      status: 422,
      shows: 'a date that does not exist',
    },
    {
      path: '/agreements/1/draft',
      post: { edition: '1' },
      status: 404,
      shows: 'a form for a draft that is not there',
    },
  ],
});
