import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { correspondencePaths } from '../../../correspondence/index.ts';
import { invite } from '../../invite.command.ts';
import { mailingsOf, recipientsOf } from '../../invited.query.ts';
import { headOf, inState, managedBy } from '../../managed.ts';
import { paths } from '../../paths.ts';
import { shownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/invite/texts.ts';
import { inviteForm } from './invite.form.ts';
import { Invite } from './invite.view.tsx';

export const invitePage = definePage({
  id: 'calls/invite',
  path: paths.invite(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = inState(await shownCall(page), 'open', 'coming');
    if (!shown) return null;
    const [recipients, mailings] = await Promise.all([
      recipientsOf(page.db, shown.call, shown.agreement, page.today),
      mailingsOf(page.db, shown.call.id),
    ]);
    const forms = recipients.map(({ form }) => form?.form ?? ('unknown' as const));
    const parties = shown.agreement.parties.filter(
      ({ organisationId }) => organisationId !== shown.programme.ownerOrganisationId,
    );
    return { ...shown, forms, parties, hasInvited: mailings.length > 0 };
  },
  authorise: (_, data) => managedBy(data),
  act: {
    form: inviteForm,
    run: async ({ page, data, values, system }) => {
      const copies = data.parties.filter(({ organisationId }) => values.parties.includes(organisationId));
      const others = values.others.map((name) => ({ nb: name, nn: name, en: name }));
      const prepared = await invite.run(system, page.principal, {
        callId: data.call.id,
        signers: [{ name: values.name, office: values.office }],
        copies: [...copies.map(({ name }) => name), ...others],
      });
      // The next thing to do is to look the letters over and send them.
      return prepared.ok
        ? accepted({ goTo: correspondencePaths.mailing(prepared.value.mailingId) })
        : prepared;
    },
  },
  head: (data, page) => headOf(textsIn(page.lang).invite.title, data, page),
  view: (props) => <Invite {...props} />,
  examples: [
    { path: '/calls/1/invite', shows: 'who will get the invitation' },
    {
      path: '/calls/1/invite',
      post: { 'office.nb': 'Statsråd' },
      status: 422,
      shows: 'an office in one form',
    },
    {
      path: '/calls/1/invite',
      post: { name: '', 'office.nb': 'Statsråd', 'office.nn': 'Statsråd', others: 'Statsforvaltarane' },
      status: 303,
      shows: 'letters that are prepared',
    },
    { path: '/calls/2/invite', status: 404, shows: 'a draft, to which nobody is invited' },
  ],
});
