import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { fill } from '../../../platform/text/texts.ts';
import { paths } from '../paths.ts';
import { wordingOf } from '../task-kind.ts';
import type { TaskKind } from '../task-kind.ts';
import type { Task } from '../tasks.query.ts';
import { textsIn } from '../texts/texts.ts';
import { countSentence, dueWords } from '../words.ts';

interface Digest {
  /** At least one, in the order they should be done. */
  readonly tasks: readonly Task[];
  readonly kinds: ReadonlyMap<string, TaskKind>;
  /** The day it is written, 'YYYY-MM-DD'. */
  readonly today: string;
}

/** Everything that waits for somebody, once a week. */
export const digestMail = defineMail<Digest, ReturnType<typeof textsIn>>({
  name: 'tasks.digest',
  texts: textsIn,
  render: ({ tasks, kinds, today }, { t, lang, format, link }) => {
    const entries = tasks.flatMap(({ kind, words, dueOn, path }) => {
      const known = kinds.get(kind);
      if (known === undefined) return [];
      const { asked } = wordingOf(known, words, lang, t.you);
      const due =
        dueOn === null
          ? t.due.none
          : fill(t.mail.isDue, { date: format.date(dueOn), left: dueWords(lang, dueOn, today) });
      return `* ${asked}\n  ${due}\n  ${link(path)}`;
    });
    const silencing = fill(t.mail.canBeSilenced, {
      kind: t.notifications.digest,
      address: link(paths.notifications),
    });
    return {
      subject: countSentence(lang, entries.length),
      text: `${[countSentence(lang, entries.length), ...entries, link(paths.my), `--\n${silencing}`].join('\n\n')}\n`,
    };
  },
});
