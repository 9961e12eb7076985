import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { fill } from '../../../platform/text/texts.ts';
import { daysLeft } from '../due.ts';
import { paths } from '../paths.ts';
import { wordingOf } from '../task-kind.ts';
import type { TaskKind } from '../task-kind.ts';
import type { Task } from '../tasks.query.ts';
import { textsIn } from '../texts/texts.ts';
import { dueWords } from '../words.ts';

interface Reminder {
  readonly task: Task & { readonly dueOn: string };
  readonly kind: TaskKind;
  /** The day it is written, 'YYYY-MM-DD'. */
  readonly today: string;
}

/** One task that is due soon, or just was. */
export const reminderMail = defineMail<Reminder, ReturnType<typeof textsIn>>({
  name: 'tasks.reminder',
  texts: textsIn,
  render: ({ task, kind, today }, { t, lang, format, link }) => {
    const { asked, why, consequence } = wordingOf(kind, task.words, lang, t.you);
    const due = { date: format.date(task.dueOn), left: dueWords(lang, task.dueOn, today) };
    const late = daysLeft(task.dueOn, today) < 0;
    const silencing = kind.canBeSilenced
      ? fill(t.mail.canBeSilenced, { kind: kind.texts[lang].name, address: link(paths.notifications) })
      : t.mail.cannotBeSilenced;
    const parts = [
      asked,
      [why, consequence].filter((line) => line !== null).join('\n'),
      fill(late ? t.mail.wasDue : t.mail.isDue, due),
      link(task.path),
      `--\n${silencing}`,
    ];
    return {
      subject: fill(late ? t.mail.lateSubject : t.mail.subject, { asked, date: due.date }),
      text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    };
  },
});
