import type { Lang } from '../../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type ProfileTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts about what a person has given about himself or herself. */
export function textsIn(lang: Lang): ProfileTexts {
  return texts[lang];
}
