import { apertium, findProgram } from '../../platform/text/machine-draft.ts';
import type { Direction, DraftMaker } from '../../platform/text/machine-draft.ts';
import type { Drafts, TypedText } from './wording.ts';

let maker: DraftMaker | null = null;

/** Look for the program that makes drafts, once, when the process starts; without it none are offered. */
export function findDraftMaker(program: string): void {
  const found = findProgram(program);
  maker = found === null ? null : apertium(found);
}

/** The maker of drafts, or null where there is none. */
export function draftMaker(): DraftMaker | null {
  return maker;
}

/**
 * Drafts for the texts that stand in one form only, in their order; nothing for the others, and nothing where no draft
 * could be made. To be run before the transaction that keeps them.
 */
export async function draftMissing(from: DraftMaker, texts: readonly TypedText[]): Promise<Drafts[]> {
  const drafts: Drafts[] = texts.map(() => ({}));
  for (const direction of ['nb-nn', 'nn-nb'] as const) {
    const places = texts.flatMap((text, index) => (directionOf(text) === direction ? [index] : []));
    const source = direction === 'nb-nn' ? 'nb' : 'nn';
    const made = await from.draft(
      places.map((index) => texts[index]?.[source] ?? ''),
      direction,
    );
    places.forEach((index, place) => {
      const draft = made[place];
      if (typeof draft === 'string') drafts[index] = { [source === 'nb' ? 'nn' : 'nb']: draft };
    });
  }
  return drafts;
}

function directionOf({ nb, nn }: TypedText): Direction | null {
  if ((nb.trim() === '') === (nn.trim() === '')) return null;
  return nb.trim() === '' ? 'nn-nb' : 'nb-nn';
}
