import { itemsOf } from './contents.ts';
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
