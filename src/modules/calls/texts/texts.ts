import type { Lang } from '../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type CallsTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts of calls in one language. */
export function textsIn(lang: Lang): CallsTexts {
  return texts[lang];
}
