import { z } from 'zod';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { sendAllAgain } from '../../../../platform/mail/send-all-again.command.ts';
import type { Principal } from '../../../../platform/principal.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { chooseForm } from '../../mailings/choose-form.command.ts';
import { letterStatuses } from '../../mailings/letter-status.ts';
import { mailingObject } from '../../mailings/mailing.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { moveMailing } from '../../mailings/move-mailing.command.ts';
import { retryLetters } from '../../mailings/retry-letters.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { mailingForm } from './show-mailing.form.ts';
import type { MailingValues } from './show-mailing.form.ts';
import { findShownMailing } from './show-mailing.query.ts';
import type { ShownMailing } from './show-mailing.query.ts';
import { ShowMailing } from './show-mailing.view.tsx';

const query = z.object({
  status: z.enum(letterStatuses).optional(),
  after: z.coerce.number().int().min(0).max(1_000_000).optional(),
});

export const showMailingPage = definePage({
  id: 'correspondence/show-mailing',
  path: paths.mailing(':id'),
  access: signedIn,
  query,
  load: findShownMailing,
  // What is not sent yet is the sender's own business: to others it is not there.
  authorise: ({ principal }, { mailing }) =>
    mayManageMailings(principal, mailing.senderId) ? 'allowed' : 'hidden',
  act: {
    form: mailingForm,
    run: async ({ page, data, values, system }) => {
      const result = await act(system, page.principal, data, values);
      return result.ok ? accepted({ goTo: paths.mailing(data.mailing.id) }) : result;
    },
  },
  head: ({ kind, mailing }, { lang }) => ({
    title: fill(textsIn(lang).mailings.show.title, { kind: kind.label[lang], case: mailing.caseReference }),
    crumbs: [{ text: textsIn(lang).mailings.list.title, href: `/${lang}${paths.mailings}` }],
    density: 'staff',
  }),
  view: (props) => <ShowMailing {...props} />,
  examples: [
    { path: '/mailings/1', shows: 'letters that are not sent yet' },
    { path: '/mailings/1?status=not_sendable', shows: 'those that lack something' },
    { path: '/mailings/1?status=lost', status: 400, shows: 'a status that does not exist' },
    { path: '/mailings/999999', status: 404, shows: 'a mailing that is not there' },
    {
      path: '/mailings/1',
      post: { do: 'begin' },
      status: 422,
      shows: 'begun without a form for the neutral',
    },
    {
      path: '/mailings/1',
      post: { do: 'choose', about: 'neutral', language: 'nn' },
      status: 303,
      shows: 'the form for the neutral chosen',
    },
  ],
  sizes: ['/mailings/1?status=not_sendable', '/mailings/1'],
});

/** The one command the pressed button asks for. */
function act(
  system: CommandSystem,
  by: Principal,
  { mailing, kind }: ShownMailing,
  values: MailingValues,
): Promise<Result<unknown>> {
  const mailingId = mailing.id;
  if (values.do === 'choose') {
    const { about, language } = values;
    return chooseForm.run(system, by, { mailingId, about, language });
  }
  if (values.do === 'retry') return retryLetters.run(system, by, { mailingId });
  if (values.do === 'sendHeld')
    return sendAllAgain.run(system, by, { object: mailingObject(mailingId), status: 'held' });
  return moveMailing.run(system, by, { mailingId, kind, step: values.do });
}
