import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { acceptInvitation } from '../../accept-invitation.command.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { AcceptInvitation } from './accept-invitation.view.tsx';

/** Where the link of the mail leads. Opening it changes nothing: programs that look through mail open links, too. */
export const acceptInvitationPage = definePage({
  id: 'applications/accept-invitation',
  path: paths.invitation,
  access: signedIn,
  query: z.object({ token: z.string().default('') }),
  load: async () => ({}),
  act: {
    form: defineForm(
      z.object({ token: z.string('linkNotKnown').trim().min(1, 'linkNotKnown').max(100, 'linkNotKnown') }),
    ),
    run: async ({ page, values, system }) => {
      const result = await acceptInvitation.run(system, page.principal, values);
      return result.ok ? accepted({ goTo: paths.application(result.value.applicationId) }) : result;
    },
  },
  head: (_, { lang }) => ({ title: textsIn(lang).invitation.title }),
  view: (props) => <AcceptInvitation {...props} />,
  examples: [
    { path: '/applications/invitation?token=x', by: 'nobody', shows: 'a link as the mail has it' },
    {
      path: '/applications/invitation',
      by: 'nobody',
      post: { token: 'x' },
      status: 422,
      shows: 'a link nobody has sent',
    },
  ],
});
