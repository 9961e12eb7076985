const collator = new Intl.Collator('nb', { numeric: true });

/** Compares two names as a Norwegian list does: … z æ ø å, with aa as å. For `toSorted`. */
export function byNorwegianOrder(a: string, b: string): number {
  return collator.compare(a, b);
}
