import type { Lang } from '../../../platform/text/language.ts';
import type { SameShape, TextsOf } from '../../../platform/text/texts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

export type ApplicationsTexts = SameShape<typeof nb>;

const texts: TextsOf<typeof nb> = { nb, nn, en };

/** What every page about an application says. Anchoring, files and signing have folders of their own beside this. */
export function textsIn(lang: Lang): ApplicationsTexts {
  return texts[lang];
}
