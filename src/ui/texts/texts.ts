import { useLang } from '../language.ts';
import type { Lang } from '../language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import type { UiTexts } from './nb.ts';
import { nn } from './nn.ts';

const all: Record<Lang, UiTexts> = { nb, nn, en };

/** The kit's texts in the language of the page. */
export function useTexts(): UiTexts {
  return all[useLang()];
}

export { fill } from './fill.ts';
