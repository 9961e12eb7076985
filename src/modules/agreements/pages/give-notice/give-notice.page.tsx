import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { parseDate } from '../../../../ui/dates.ts';
import { giveNotice } from '../../give-notice.command.ts';
import { paths } from '../../paths.ts';
import { maySpeakFor } from '../../policy.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { GiveNotice } from './give-notice.view.tsx';

const letterDate = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    const date = text === '' ? null : parseDate(text);
    if (date !== undefined) return date;
    context.addIssue({ code: 'custom', message: 'notADate' });
    return z.NEVER;
  });

export const giveNoticePage = definePage({
  id: 'agreements/give-notice',
  path: paths.notice(':id'),
  access: signedIn,
  query: z.object({}),
  load: findShownAgreement,
  authorise: ({ principal }, { info, manages }) =>
    manages || info.parties.some((party) => maySpeakFor(principal, party)) ? 'allowed' : 'refused',
  act: {
    form: defineForm(
      z.object({
        party: z.coerce.number('required').int('required').positive('required'),
        letterOf: letterDate,
        sure: z.literal('yes', 'notSure'),
      }),
    ),
    run: async ({ page, data, values, system }) => {
      const { id } = data.info;
      const given = await giveNotice.run(system, page.principal, {
        agreementId: id,
        organisationId: values.party,
        letterOf: values.letterOf,
      });
      return given.ok ? accepted({ goTo: paths.agreement(id) }) : given;
    },
  },
  head: ({ info, current }, { lang }) => ({
    title: textsIn(lang).give.title,
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
  }),
  view: (props) => <GiveNotice {...props} />,
  examples: [
    { path: '/agreements/1/notice', shows: 'the form of the secretariat' },
    { path: '/agreements/999999/notice', status: 404, shows: 'an agreement that is not there' },
    {
      path: '/agreements/1/notice',
      post: { party: '', letterOf: '31.2.2027' },
      status: 422,
      shows: 'without party, with a date that does not exist',
    },
  ],
});
