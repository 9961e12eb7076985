import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { norwegianDate } from '../../../../platform/clock.ts';
import { Fault } from '../../../../platform/http/fault.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { mailsTo } from '../../../../platform/mail/outbox.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { paths } from '../../paths.ts';
import { digestKind } from '../../reminders.ts';
import { silence } from '../../silence.command.ts';
import { findSilences } from '../../silences.query.ts';
import { kindsIn } from '../../task-kind.ts';
import { textsIn } from '../../texts/texts.ts';
import { unsilence } from '../../unsilence.command.ts';
import { notificationForm } from './choose-notifications.form.ts';
import { ChooseNotifications } from './choose-notifications.view.tsx';

/** The latest mails shown. */
const mailsShown = 10;

export const chooseNotificationsPage = definePage({
  id: 'tasks/choose-notifications',
  path: paths.notifications,
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const personId = personOf(page);
    const silences = await findSilences(page.db, personId);
    const begun = new Map(silences.map(({ kind, begunAt }) => [kind, dateOf(begunAt)]));
    const mails = await mailsTo(page.db, `person:${personId}`, mailsShown);
    return {
      kinds: kindsOf(page).map((kind) => ({ ...kind, silentSince: begun.get(kind.name) ?? null })),
      mails: mails.map((mail) => ({ ...mail, queuedOn: dateOf(mail.queuedAt) })),
    };
  },
  act: {
    form: notificationForm,
    run: async ({ page, values, system }) => {
      const kind = kindsOf(page).find(({ name }) => name === values.kind);
      if (kind === undefined) return refused({ code: 'unknownKind' });
      const command = values.do === 'silence' ? silence : unsilence;
      const result = await command.run(system, page.principal, { kind });
      return result.ok ? accepted({ goTo: paths.notifications }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).notifications.title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${paths.my}` }],
  }),
  view: (props) => <ChooseNotifications {...props} />,
  examples: [
    { path: '/my/notifications', shows: 'what can be silenced' },
    {
      path: '/my/notifications',
      post: { kind: digestKind, do: 'silence' },
      status: 303,
      shows: 'the digest silenced',
    },
  ],
});

/** The digest, and every kind of task; what a reader may choose about. */
function kindsOf({ contributions, lang }: PageContext) {
  const digest = { name: digestKind, label: textsIn(lang).notifications.digest, canBeSilenced: true };
  const kinds = Array.from(kindsIn(contributions).values(), ({ name, texts, canBeSilenced }) => ({
    name,
    label: texts[lang].name,
    canBeSilenced,
  }));
  return [digest, ...kinds];
}

/** The Norwegian date of a moment as it is stored. */
function dateOf(moment: string): string {
  return norwegianDate(Temporal.Instant.from(moment));
}

function personOf({ principal }: PageContext): string {
  if (principal.kind !== 'person') throw new Fault('notSignedIn');
  return principal.id;
}
