import { Temporal } from 'temporal-polyfill';

export type NewsState = 'draft' | 'embargoed' | 'published' | 'withdrawn';

/** Where an item stands at a moment. It follows from what has been done and the time; nothing is switched. Moments are ISO texts. */
export function stateOf(
  item: { readonly visibleFrom: string | null; readonly withdrawnAt: string | null },
  now: Temporal.Instant,
): NewsState {
  if (item.withdrawnAt !== null) return 'withdrawn';
  if (item.visibleFrom === null) return 'draft';
  return Temporal.Instant.compare(Temporal.Instant.from(item.visibleFrom), now) <= 0
    ? 'published'
    : 'embargoed';
}
