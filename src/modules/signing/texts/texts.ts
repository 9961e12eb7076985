import type { Lang } from '../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type SigningTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts of signing in one language. */
export function textsIn(lang: Lang): SigningTexts {
  return texts[lang];
}
