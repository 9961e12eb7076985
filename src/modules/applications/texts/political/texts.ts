import type { Lang } from '../../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type PoliticalTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts about the political handling of an application. */
export function textsIn(lang: Lang): PoliticalTexts {
  return texts[lang];
}
