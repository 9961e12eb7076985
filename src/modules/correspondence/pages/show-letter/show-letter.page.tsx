import { z } from 'zod';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { mailStatusOf } from '../../../../platform/mail/outbox.ts';
import { sendAgain } from '../../../../platform/mail/send-again.command.ts';
import type { Principal } from '../../../../platform/principal.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { fillField } from '../../mailings/fill-field.command.ts';
import { kindNamed } from '../../mailings/letter-kind.ts';
import { stateOf } from '../../mailings/letter-state.ts';
import { findLetters } from '../../mailings/letter-store.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { findMailing } from '../../mailings/mailing-store.ts';
import { idIn } from '../../mailings/mailing-words.ts';
import { stateArrival } from '../../mailings/state-arrival.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { letterForm } from './show-letter.form.ts';
import type { LetterValues } from './show-letter.form.ts';
import { ShowLetter } from './show-letter.view.tsx';
import type { ShownLetter } from './show-letter.view.tsx';

export const showLetterPage = definePage({
  id: 'correspondence/show-letter',
  path: paths.mailingLetter(':id', ':letter'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, contributions }): Promise<ShownLetter | null> => {
    const [id, letterId] = [idIn(params['id']), idIn(params['letter'])];
    const mailing = id === null ? null : await findMailing(db, id);
    const [letter] = letterId === null ? [] : await findLetters(db, { letterId });
    if (!mailing || letter?.mailingId !== mailing.id) return null;
    const kind = kindNamed(contributions, mailing.kind);
    const mail = letter.mailKey === null ? null : await mailStatusOf(db, letter.mailKey);
    const state = stateOf(mailing, kind, letter, mail?.status ?? null);
    return { mailing, kind, letter: { ...letter, state }, answer: mail?.answer ?? null };
  },
  authorise: ({ principal }, { mailing }) =>
    mayManageMailings(principal, mailing.senderId) ? 'allowed' : 'hidden',
  act: {
    form: letterForm,
    run: async ({ page, data, values, system }) => {
      const result = await act(system, page.principal, data, values);
      return result.ok ? accepted({ goTo: paths.mailingLetter(data.mailing.id, data.letter.id) }) : result;
    },
  },
  head: ({ mailing, letter }, { lang }) => ({
    title: fill(textsIn(lang).mailings.letter.title, { recipient: letter.recipient.name[lang] }),
    crumbs: [
      { text: textsIn(lang).mailings.list.title, href: `/${lang}${paths.mailings}` },
      { text: mailing.caseReference, href: `/${lang}${paths.mailing(mailing.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <ShowLetter {...props} />,
  examples: [
    { path: '/mailings/1/letters/1', shows: 'a letter that is not sent yet' },
    { path: '/mailings/1/letters/3', shows: 'a letter whose form nobody knows' },
    { path: '/mailings/2/letters/1', status: 404, shows: 'a letter of another mailing' },
    {
      path: '/mailings/1/letters/1',
      post: { do: 'arrived' },
      status: 422,
      shows: 'arrived before it was made',
    },
    {
      path: '/mailings/1/letters/1',
      post: { do: 'again' },
      status: 422,
      shows: 'sent again before it was sent',
    },
    {
      path: '/mailings/1/letters/1',
      post: { do: 'fill', 'field.fylke': ' ' },
      status: 422,
      shows: 'a field filled with nothing',
    },
    {
      path: '/mailings/1/letters/1',
      post: { do: 'fill', 'field.fylke': 'Dømefylke' },
      status: 303,
      shows: 'a field filled in',
    },
  ],
});

/** The one command the pressed button asks for. */
async function act(
  system: CommandSystem,
  by: Principal,
  { letter, kind }: ShownLetter,
  values: LetterValues,
): Promise<Result<unknown>> {
  const { id: letterId, mailKey } = letter;
  if (values.do === 'arrived') return stateArrival.run(system, by, { letterId });
  if (values.do === 'again')
    return mailKey === null ? refused({ code: 'noSuchMail' }) : sendAgain.run(system, by, { key: mailKey });
  const filled = await fillField.run(system, by, { letterId, kind, values: values.values });
  if (filled.ok) return filled;
  return refused(
    ...filled.refusals.map((each) =>
      each.field === undefined ? each : { ...each, field: `field.${each.field}` },
    ),
  );
}
