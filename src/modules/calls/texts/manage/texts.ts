import type { Lang } from '../../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type ManageTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts for those who write and look after calls. */
export function textsIn(lang: Lang): ManageTexts {
  return texts[lang];
}
