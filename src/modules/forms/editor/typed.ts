import type { Typed } from '../../../platform/http/form.ts';
import type { Refusal } from '../../../platform/result.ts';
import { longest } from '../outline.ts';
import type { Words } from '../outline.ts';

/** The first value of a field, without space around it. */
export function one(typed: Typed, name: string): string {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

export function ticked(typed: Typed, name: string): boolean {
  return one(typed, name) === 'yes';
}

/** Reads fields and keeps what is wrong with them, so that everything is told at once. */
export interface Reader {
  readonly refusals: Refusal[];
  readonly typed: Typed;
}

export function reader(typed: Typed): Reader {
  return { typed, refusals: [] };
}

/** A text in its forms; null when nothing at all was written. A draft may lack one of the forms. */
export function readWords({ typed, refusals }: Reader, name: string, most: number): Words | null {
  const [nb, nn, en] = ['nb', 'nn', 'en'].map((lang) => one(typed, `${name}.${lang}`));
  const words: Words = { nb: nb ?? '', nn: nn ?? '', en: en || null };
  for (const lang of ['nb', 'nn', 'en'] as const)
    if ((words[lang] ?? '').length > most)
      refusals.push({ code: 'tooLong', field: `${name}.${lang}`, params: { maximum: most } });
  return words.nb === '' && words.nn === '' && words.en === null ? null : words;
}

/** The same where something must be written, in one of the Norwegian forms at least. */
export function readRequiredWords(from: Reader, name: string, most: number): Words {
  const words = readWords(from, name, most) ?? { nb: '', nn: '', en: null };
  if (words.nb === '' && words.nn === '') from.refusals.push({ code: 'required', field: `${name}.nb` });
  return words;
}

/** A whole number from 0; null when the field is empty. */
export function readWhole({ typed, refusals }: Reader, name: string, most: number): number | null {
  const text = one(typed, name).replaceAll(/\s/g, '');
  if (text === '') return null;
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  refusals.push({ code: 'notWhole', field: name, params: { maximum: most } });
  return null;
}

/** A number as people write it, with comma or point; null when the field is empty. */
export function readNumber({ typed, refusals }: Reader, name: string): number | null {
  const text = one(typed, name).replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  if (text === '') return null;
  if (/^-?\d{1,12}(\.\d{1,4})?$/.test(text)) return Number(text);
  refusals.push({ code: 'notNumber', field: name });
  return null;
}

/** The revision the form was opened at. */
export function readRevision(typed: Typed): number {
  return Number(/^[1-9]\d{0,8}$/.exec(one(typed, 'revision'))?.[0] ?? 0);
}

/** The texts of `words` as the fields of a form. */
export function typedWords(name: string, words: Words | null): Typed {
  return {
    [`${name}.nb`]: words?.nb ?? '',
    [`${name}.nn`]: words?.nn ?? '',
    [`${name}.en`]: words?.en ?? '',
  };
}

/**
 * A key from the words of a question: «Hva vil dere gjøre?» → 'hva_vil_dere_gjore'. Whole words, as many as fit.
 */
export function keyFrom(words: Words, otherwise: string): string {
  const plain = (words.nb || words.nn)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  let key = '';
  for (const word of plain ?? []) {
    const longer = key === '' ? word : `${key}_${word}`;
    if (longer.length > longest.key - 10) break;
    key = longer;
  }
  return /^[a-z]/.test(key) ? key : otherwise;
}
