import type { Lang } from '../../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type SubmissionTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** The texts of freezing, signing and sending in, in one language. */
export function textsIn(lang: Lang): SubmissionTexts {
  return texts[lang];
}
