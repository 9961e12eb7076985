import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { fill } from '../../../platform/text/texts.ts';
import { profilePaths } from '../profile-paths.ts';
import { textsIn } from '../texts/profile/texts.ts';

/** The only mail an address gets before it is confirmed. It holds nothing that somebody has typed. */
export const linkMail = defineMail<{ readonly token: string }, ReturnType<typeof textsIn>>({
  name: 'identity.confirm-address',
  texts: textsIn,
  render: ({ token }, { t, link }) => ({
    subject: t.address.mail.subject,
    text: fill(t.address.mail.text, { address: link(profilePaths.link(token)) }),
  }),
});
