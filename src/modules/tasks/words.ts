import type { Lang } from '../../platform/text/language.ts';
import { count, fill } from '../../platform/text/texts.ts';
import { daysLeft } from './due.ts';
import { textsIn } from './texts/texts.ts';

const spelled = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** «Tre ting ventar på deg»: a heading that says how many, in words up to twelve. */
export function countSentence(lang: Lang, number: number): string {
  const { waiting, numbers } = textsIn(lang);
  if (number === 0) return waiting.none;
  const word = spelled[number - 2];
  if (word === undefined) return count(lang, waiting, number);
  return fill(waiting.other, { count: numbers[word] });
}

/** How long there is to a date: «8 dagar igjen», «frist i dag», «2 dagar over fristen». */
export function dueWords(lang: Lang, dueOn: string, today: string): string {
  const { due } = textsIn(lang);
  const left = daysLeft(dueOn, today);
  if (left === 0) return due.today;
  if (left === 1) return due.tomorrow;
  return left > 0 ? count(lang, due.left, left) : count(lang, due.over, -left);
}
