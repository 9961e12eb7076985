import { defineSlot } from '../../platform/contribution.ts';
import type { Contributions } from '../../platform/contribution.ts';
import { formatFor } from '../../platform/text/format.ts';
import { languages } from '../../platform/text/language.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';

/** How a kind of task is put into words. All but `name` may have placeholders for the task's words. */
export interface KindTexts {
  /** The kind itself, where one chooses what to get mail about: «Underskrifter». */
  readonly name: string;
  /** What is asked, as a verb with its object: «Signer søknaden «{title}»». */
  readonly asked: string;
  /** One line of why, and one of what follows from it. */
  readonly why?: string;
  readonly consequence?: string;
  /** The matter itself, for those who wait and for what is done: «Søknaden «{title}»». */
  readonly about: string;
  /** What others are waiting for; `{who}` is the one asked: «{who} signerer søknaden». */
  readonly waiting: string;
}

/** A kind of task, contributed by the module that opens and closes such tasks. */
export interface TaskKind {
  /** 'applications.sign'. */
  readonly name: string;
  readonly texts: Readonly<Record<Lang, KindTexts>>;
  /** When to remind, in days before the task is due; -1 is the day after. Empty: only the weekly digest. */
  readonly remindDaysBefore: readonly number[];
  /** A notice the law demands cannot be silenced. */
  readonly canBeSilenced: boolean;
}

export const taskKinds = defineSlot<TaskKind>('tasks.kinds');

/** Define a kind of task; contribute it to `taskKinds`. */
export function defineTaskKind(kind: TaskKind): TaskKind {
  return kind;
}

/** The kinds that modules have contributed, by name. */
export function kindsIn(contributions: Contributions): ReadonlyMap<string, TaskKind> {
  return new Map(contributions.to(taskKinds).map((kind) => [kind.name, kind]));
}

/** What is put into a kind's sentences: text as it is, numbers and dates as the language writes them, or a text per language. */
export type TaskWord =
  | string
  | number
  | { readonly date: string }
  | { readonly nb: string; readonly nn: string; readonly en: string };

export type TaskWords = Readonly<Record<string, TaskWord>>;

/** One task in words. */
export interface Wording {
  readonly asked: string;
  readonly why: string | null;
  readonly consequence: string | null;
  readonly about: string;
  readonly waiting: string;
}

/** A task in a language. `who` is the one it waits for. Throws when a placeholder has no word. */
export function wordingOf(kind: TaskKind, words: TaskWords, lang: Lang, who: string): Wording {
  const texts = kind.texts[lang];
  const values = { ...inLanguage(words, lang), who };
  const orNull = (text: string | undefined) => (text === undefined ? null : fill(text, values));
  return {
    asked: fill(texts.asked, values),
    why: orNull(texts.why),
    consequence: orNull(texts.consequence),
    about: fill(texts.about, values),
    waiting: fill(texts.waiting, values),
  };
}

/** Throws when some sentence in some language would lack a word: better when it is opened than when it is read. */
export function requireWords(kind: TaskKind, words: TaskWords): void {
  for (const lang of languages) wordingOf(kind, words, lang, '');
}

function inLanguage(words: TaskWords, lang: Lang): Record<string, string> {
  const format = formatFor(lang);
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => {
      if (typeof word === 'string') return [name, word];
      if (typeof word === 'number') return [name, format.number(word)];
      return [name, 'date' in word ? format.date(word.date) : word[lang]];
    }),
  );
}
