import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { answerNotice } from '../../answer-notice.command.ts';
import { answers } from '../../notice.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { findNoticePage } from './answer-notice.query.ts';
import { AnswerNotice } from './answer-notice.view.tsx';

export const answerNoticePage = definePage({
  id: 'agreements/answer-notice',
  path: paths.answer(':id', ':notice'),
  access: signedIn,
  query: z.object({}),
  load: findNoticePage,
  authorise: (_, { inside }) => (inside ? 'allowed' : 'refused'),
  act: {
    form: defineForm(
      z.object({
        party: z.coerce.number('required').int('required').positive('required'),
        answer: z.enum(answers, 'required'),
      }),
    ),
    run: async ({ page, data, values, system }) => {
      const { id } = data.info;
      const answered = await answerNotice.run(system, page.principal, {
        agreementId: id,
        noticeId: data.notice.id,
        organisationId: values.party,
        answer: values.answer,
      });
      return answered.ok ? accepted({ goTo: paths.answer(id, data.notice.id) }) : answered;
    },
  },
  head: ({ info, current, notice }, { lang }) => ({
    title: fill(textsIn(lang).answer.title, { party: notice.partyName[lang] }),
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
  }),
  view: (props) => <AnswerNotice {...props} />,
  examples: [
    { path: '/agreements/1/notices/999999', status: 404, shows: 'a notice nobody has given' },
    {
      path: '/agreements/1/notices/999999',
      post: { party: '1', answer: 'ends' },
      status: 404,
      shows: 'an answer to a notice nobody has given',
    },
  ],
});
