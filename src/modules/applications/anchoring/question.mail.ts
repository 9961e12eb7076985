import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { fill } from '../../../platform/text/texts.ts';
import { paths } from '../paths.ts';
import { textsIn } from '../texts/anchoring/texts.ts';
import type { Question } from './question.ts';

interface Data {
  readonly applicationId: number;
  readonly title: string;
  readonly question: Question;
}

/** Somebody is asked what their organisation says to an application: what it is, by when, and where to answer. */
export const questionMail = defineMail<Data, ReturnType<typeof textsIn>>({
  name: 'applications.anchoring-question',
  texts: textsIn,
  render: ({ applicationId, title, question }, { t, lang, format, link }) => {
    const values = {
      title,
      municipality: question.municipality[lang],
      organisation: question.asked.name[lang],
      date: format.date(question.answerBy),
    };
    const { subject, asks, answer, read, seen, change } = t.mail;
    const parts = [
      fill(asks[question.asked.kind], values),
      fill(answer, values),
      link(paths.answer(applicationId, question.rowId)),
      `${read} ${link(paths.application(applicationId))}`,
      `${seen} ${change}`,
    ];
    return { subject: fill(subject, values), text: `${parts.join('\n\n')}\n` };
  },
});
