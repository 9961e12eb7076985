import { useLang } from '../../language.ts';
import type { Lang } from '../../language.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import type { Samples } from './nb.ts';
import { nn } from './nn.ts';

export type { Samples };

export const samples: Record<Lang, Samples> = { nb, nn, en };

/** The words of the design page in the language of the page. */
export function useSamples(): Samples {
  return samples[useLang()];
}
