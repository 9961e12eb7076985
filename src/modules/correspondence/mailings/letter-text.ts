import type { Lang } from '../../../platform/text/language.ts';
import type { Refusal } from '../../../platform/result.ts';
import { fieldProblems, fieldsIn } from './merge.ts';
import type { MergeValues } from './merge.ts';
import { fieldsOf } from './letter-kind.ts';
import type { LetterKind, MergeContext } from './letter-kind.ts';

/** The sender's words in one language, with merge fields. */
export interface LetterText {
  readonly title: string;
  /** Who in the house should get the letter; the first line, for the post room. */
  readonly firstLine: string;
  /** Markdown. */
  readonly body: string;
}

export type LetterTexts = Readonly<Partial<Record<Lang, LetterText>>>;

const parts = ['title', 'firstLine', 'body'] as const;

/**
 * What keeps the texts from being used: one that is missing in a language of the kind ('textMissing'), and what
 * `fieldProblems` says of each part. `field` is 'nn.title', as the form calls it.
 */
export function textProblems(kind: LetterKind, texts: LetterTexts): Refusal[] {
  const known = new Set(fieldsOf(kind).map(({ name }) => name));
  return kind.languages.flatMap((lang) => {
    const text = texts[lang];
    return parts.flatMap((part): Refusal[] => {
      const words = text?.[part] ?? '';
      const at = { field: `${lang}.${part}` };
      if (words.trim() === '') return [{ ...at, code: 'textMissing' }];
      // A title is the record's as well, and stands in the journal under a number of its own.
      const numbered = part === 'title' && fieldsIn(words).includes('referanse');
      const problems = fieldProblems(words, known).map((problem) => ({ ...problem, ...at }));
      return numbered ? [...problems, { ...at, code: 'numberInTitle' }] : problems;
    });
  });
}

/** The values of a letter's fields, and the names of those it cannot do without and does not have. */
export interface FilledFields {
  /** By the name of the field. */
  readonly values: MergeValues;
  readonly missing: readonly string[];
}

/**
 * Fill the fields for one recipient: those the text uses, and those the kind demands of every letter. A field
 * that comes out empty is missing; no letter goes out with a hole in it.
 */
export function fillFields(
  kind: LetterKind,
  text: LetterText,
  context: MergeContext<unknown>,
  /** What the sender has filled in for this one; it counts before what the register says. */
  given: Readonly<Record<string, string>> = {},
): FilledFields {
  const used = new Set(parts.flatMap((part) => fieldsIn(text[part])));
  const wanted = fieldsOf(kind).filter(({ name, required }) => required || used.has(name));
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const field of wanted) {
    const value = (given[field.name] ?? field.value(context) ?? '').trim();
    if (value === '') missing.push(field.name);
    else values.set(field.name, value);
  }
  return { values, missing };
}
