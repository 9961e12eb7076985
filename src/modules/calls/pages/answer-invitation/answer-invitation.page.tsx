import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { letterByKey } from '../../../correspondence/index.ts';
import { answerInvitation } from '../../answer-invitation.command.ts';
import { answersTo } from '../../answers.query.ts';
import { callStateAt } from '../../call-record.ts';
import { findCall } from '../../call-store.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/invite/texts.ts';
import { answerForm } from './answer-invitation.form.ts';
import { AnswerInvitation } from './answer-invitation.view.tsx';

/** Whoever has the address in the letter may answer for its recipient. The answer binds nobody. */
export const answerInvitationPage = definePage({
  id: 'calls/answer-invitation',
  path: paths.response(':key'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params, now }) => {
    const letter = await letterByKey(db, params['key'] ?? '');
    const callId = letter && /^calls\.call:(\d+)$/.exec(letter.object)?.[1];
    const call = callId ? await findCall(db, Number(callId)) : null;
    if (!letter || !call) return null;
    const [answer = null] = await answersTo(db, call.id, letter.organisationId);
    return { letter, call, state: callStateAt(call, now), answer };
  },
  act: {
    form: answerForm,
    run: async ({ page, data, values, system }) => {
      const answered = await answerInvitation.run(system, page.principal, {
        callId: data.call.id,
        organisationId: data.letter.organisationId,
        answer: values,
        way: 'letter',
      });
      return answered.ok ? accepted({ goTo: paths.response(page.params['key'] ?? '') }) : answered;
    },
  },
  head: (_, { lang }) => ({ title: textsIn(lang).answer.title }),
  view: (props) => <AnswerInvitation {...props} />,
  examples: [
    { path: '/calls/response/nobody-has-this-key', status: 404, shows: 'a key that opens nothing' },
    {
      path: '/calls/response/nobody-has-this-key',
      post: { answer: 'interested' },
      status: 404,
      shows: 'an answer by a key that opens nothing',
    },
  ],
});
