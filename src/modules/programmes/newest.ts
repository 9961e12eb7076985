import { itemsOf } from './contents.ts';
import type { FormState } from '../../platform/http/page.ts';
import { textOf } from '../../ui/index.ts';
import type { Contents, ItemKind } from './contents.ts';

/** The newest wording of any text of the programme itself: what a form says it has seen. */
export function newestOf({ texts }: Pick<Contents, 'texts'>): number {
  return Math.max(0, ...Object.values(texts).map(({ newest }) => newest.id));
}

/** What changes whenever somebody writes in a list: its newest row and the newest wording in it. */
export function newestInList(contents: Pick<Contents, 'items'>, kind: ItemKind): string {
  const items = itemsOf(contents, kind);
  const versions = items.flatMap(({ texts }) => Object.values(texts).map(({ newest }) => newest.id));
  return `${items[0]?.listId ?? 0}-${Math.max(0, ...versions)}`;
}

/**
 * What a form that comes back says it has seen: what it said before, or somebody's change since then would be written
 * over unseen. Only when the reader has been told of the change does it count as seen.
 */
export function seenIn({ typed, refusals }: FormState, now: string): string {
  if (refusals.some(({ code }) => code === 'changedMeanwhile') || typed['seen'] === undefined) return now;
  return textOf(typed, 'seen');
}
