import type { Lang } from '../../../platform/text/language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import type { DocumentTexts } from './nb.ts';
import { nn } from './nn.ts';

const all: Record<Lang, DocumentTexts> = { nb, nn, en };

export function textsIn(lang: Lang): DocumentTexts {
  return all[lang];
}
