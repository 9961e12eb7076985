import { defineMail } from '../../platform/mail/mail-kind.ts';
import type { Bilingual, Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { Writer } from './application.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export interface WriterInvitation {
  readonly token: string;
  readonly access: Writer['access'];
  readonly municipality: Readonly<Record<Lang, string>>;
  readonly callTitle: Bilingual;
}

/** Invites the owner of an address to an application. It names the municipality and the public call, and nothing else. */
export const writerMail = defineMail<WriterInvitation, ReturnType<typeof textsIn>>({
  name: 'applications.invite-writer',
  texts: textsIn,
  render: ({ token, access, municipality, callTitle }, { t, lang, link }) => {
    const words = {
      municipality: municipality[lang],
      call: callTitle[lang === 'nn' ? 'nn' : 'nb'],
      access: t.writers.mail.accesses[access],
      address: link(paths.invitationLink(token)),
    };
    return { subject: fill(t.writers.mail.subject, words), text: fill(t.writers.mail.text, words) };
  },
});
