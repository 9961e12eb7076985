/** What Saman has said yes to, as those who asked remember it. Whatever is noted here must still be true at the end. */
export interface Ledger {
  /** Words that are to be found: their question, by word. */
  readonly words: Map<string, string>;
  /** What each signer had before their eyes: SHA-256 of the contents, by request and person. */
  readonly opened: Map<string, string>;
  readonly signed: { readonly requestId: number; readonly personId: number }[];
  readonly submitted: string[];
  readonly withdrawn: number[];
  /** Remarks, and whether they were told that the freeze had come before. */
  readonly remarks: Map<string, boolean>;
  /** How often each thing was tried, refused (by code) or broken off. */
  readonly counts: Map<string, number>;
}

export function emptyLedger(): Ledger {
  return {
    words: new Map(),
    opened: new Map(),
    signed: [],
    submitted: [],
    withdrawn: [],
    remarks: new Map(),
    counts: new Map(),
  };
}

export function count({ counts }: Ledger, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
