import type { Bilingual } from '../../../../platform/text/language.ts';
import type { Form, ItemKind, TextField } from '../../contents.ts';
import type { FoundHistory } from './show-history.query.ts';

/** One thing that changed after publishing, with what stood before. */
export type Change =
  | {
      readonly at: string;
      readonly is: 'text';
      readonly kind: ItemKind | null;
      readonly field: TextField;
      readonly now: Bilingual;
      /** Null for what was not there before. */
      readonly before: Bilingual | null;
      readonly original: Form;
    }
  | {
      readonly at: string;
      readonly is: 'list';
      readonly kind: ItemKind;
      readonly now: readonly Bilingual[];
      readonly before: readonly Bilingual[];
    }
  | { readonly at: string; readonly is: 'handling'; readonly individualDecision: boolean };

/**
 * What has changed since publishing, newest first. Each wording is compared with the one approved before it, each list
 * with the one written before it; what was so already when the programme was published is no change. The name of an item
 * that is new since then comes with its list and is not told twice.
 */
export function changesSince(publishedAt: string, { wordings, lists, handlings }: FoundHistory): Change[] {
  const changes: Change[] = [];
  const lastWording = new Map<string, Bilingual>();
  for (const { itemId, kind, field, approvedAt, body, original } of wordings) {
    const key = `${itemId} ${field}`;
    const before = lastWording.get(key) ?? null;
    lastWording.set(key, body);
    const isNewItem = itemId !== null && before === null;
    if (approvedAt > publishedAt && !isNewItem)
      changes.push({ at: approvedAt, is: 'text', kind, field, now: body, before, original });
  }
  const lastList = new Map<ItemKind, readonly Bilingual[]>();
  for (const { kind, writtenAt, names } of lists) {
    const before = lastList.get(kind) ?? [];
    lastList.set(kind, names);
    if (writtenAt > publishedAt) changes.push({ at: writtenAt, is: 'list', kind, now: names, before });
  }
  for (const { individualDecision, chosenAt } of handlings)
    if (chosenAt > publishedAt) changes.push({ at: chosenAt, is: 'handling', individualDecision });
  return changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
