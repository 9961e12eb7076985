import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { answerNotice } from '../../answer-notice.command.ts';
import { answers } from '../../notice.ts';
import { paths } from '../../paths.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { AnswerNotice } from './answer-notice.view.tsx';

export const answerNoticePage = definePage({
  id: 'agreements/answer-notice',
  path: paths.notices(':id'),
  access: signedIn,
  query: z.object({}),
  load: findShownAgreement,
  authorise: (_, { inside }) => (inside ? 'allowed' : 'refused'),
  act: {
    form: defineForm(
      z.object({
        notice: z.coerce.number('required').int('required').positive('required'),
        party: z.coerce.number('required').int('required').positive('required'),
        answer: z.enum(answers, 'required'),
      }),
    ),
    run: async ({ page, data, values, system }) => {
      const { id } = data.info;
      const answered = await answerNotice.run(system, page.principal, {
        agreementId: id,
        noticeId: values.notice,
        organisationId: values.party,
        answer: values.answer,
      });
      return answered.ok ? accepted({ goTo: paths.notices(id) }) : answered;
    },
  },
  head: ({ info, current }, { lang }) => ({
    title: textsIn(lang).answer.heading,
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
  }),
  view: (props) => <AnswerNotice {...props} />,
  examples: [
    { path: '/agreements/1/notices', shows: 'an agreement nobody has given notice of' },
    { path: '/agreements/999999/notices', status: 404, shows: 'an agreement that is not there' },
    {
      path: '/agreements/1/notices',
      post: { notice: '999999', party: '1', answer: 'ends' },
      status: 422,
      shows: 'an answer to a notice nobody has given',
    },
  ],
});
