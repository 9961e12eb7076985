import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { defineSlot } from '../../platform/contribution.ts';
import { textLength } from '../../ui/text-length.ts';
import type { Contents, Form, Text } from './contents.ts';

/** A published text by the form it was first written in. The other form exists too, and says nothing about the share. */
export interface OriginalText {
  readonly form: Form;
  readonly words: number;
}

/**
 * What a module above counts of its own published texts for some programmes: calls, news. Where a text was written in
 * both forms at once, both are counted.
 */
export interface LanguageCounter {
  /** What readers see at `now`. One query whatever the number of programmes; a programme without texts may be left out. */
  count(
    db: Db,
    programmeIds: readonly number[],
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<number, readonly OriginalText[]>>;
}

export const languageCounts = defineSlot<LanguageCounter>('programmes.languageCounts');

/** The words first written in each form, and their shares from 0 to 1; null while nothing is published. */
export interface LanguageShare {
  readonly words: Readonly<Record<Form, number>>;
  readonly share: Readonly<Record<Form, number>> | null;
}

/** How much is written of one published text in one form. */
export function wordsIn(form: Form, text: string): OriginalText {
  return { form, words: textLength(text, 'words') };
}

/** The words of one published text in its original form; none where it is not approved or nobody said which came first. */
export function originalOf(text: Text | undefined): OriginalText[] {
  const approved = text?.approved?.forms;
  return (['nb', 'nn'] as const).flatMap((form) => {
    const written = approved?.[form];
    return written?.original ? [wordsIn(form, written.body)] : [];
  });
}

/** The published texts of a programme's own pages. */
export function originalsIn({ texts, items }: Pick<Contents, 'texts' | 'items'>): OriginalText[] {
  return [
    ...Object.values(texts).flatMap(originalOf),
    ...items.flatMap((item) => Object.values(item.texts).flatMap(originalOf)),
  ];
}

/**
 * How much was first written in Bokmål and how much in Nynorsk, in words. Counted by words and not by texts, or a long
 * page in one form and a heading in the other would look like balance.
 */
export function languageShare(originals: readonly OriginalText[]): LanguageShare {
  const sum = (form: Form) =>
    originals.filter((each) => each.form === form).reduce((total, { words }) => total + words, 0);
  const words = { nb: sum('nb'), nn: sum('nn') };
  const all = words.nb + words.nn;
  return { words, share: all === 0 ? null : { nb: words.nb / all, nn: words.nn / all } };
}
