import { formatFor } from '../../../platform/text/format.ts';
import { fill } from '../../../platform/text/texts.ts';
import { textsIn } from '../texts/texts.ts';
import type { CarryingMail, MailContext } from './letter-kind.ts';

/** The mail that carries a letter whose kind has no words of its own for it. */
export function usualMail(context: MailContext<unknown>, hasSheet: boolean): CarryingMail {
  const { lang, title, firstLine, sender, reference, dated, address } = context;
  const t = textsIn(lang).mailings.mail;
  const lines = [
    firstLine,
    fill(t.attached, { sender, date: formatFor(lang).date(dated), reference }),
    title,
    ...(hasSheet ? [t.sheet] : []),
    fill(t.page, { address }),
    t.secret,
  ];
  return { subject: fill(t.subject, { title, reference }), text: `${lines.join('\n\n')}\n` };
}
