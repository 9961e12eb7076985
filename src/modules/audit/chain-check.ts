import { canonicalText, emptyHash, sha256 } from './canonical-text.ts';
import type { StoredEntry } from './canonical-text.ts';

/** The chain's last link as it was at some moment. */
export interface Head {
  readonly number: number;
  /** Hexadecimal SHA-256. */
  readonly hash: string;
}

/** A head that was written down outside the database. */
export interface RecordedHead extends Head {
  /** When, by the machine's clock: ISO 8601 in UTC. */
  readonly at: string;
}

export interface Finding {
  /**
   * changed: an entry does not fit its own hash. removed: entries are missing. inserted: an entry stands
   * where the chain has no place for it. unlinked: an entry does not name the hash before it.
   * cut: the chain ends too early. rewritten: the chain is whole, but is not the one recorded outside.
   * head: the last link is not what the table of the head says.
   */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'unlinked' | 'cut' | 'rewritten' | 'head';
  /** The first and the last entry it is about, by the numbers they have or had. */
  readonly from: number;
  readonly to: number;
}

export interface ChainCheck {
  readonly findings: readonly Finding[];
  /** Take the next entry; they come in the order of their numbers. */
  take(entry: StoredEntry): void;
  /** All entries have been taken; `head` is what the database says the last one is. */
  end(head: Head): void;
}

/** How far renumbered entries are looked for before an entry is simply called changed. */
const farthestShift = 8;

/**
 * Check a chain entry by entry, holding only the last link, the findings and the recorded heads.
 * Pure: knows nothing of where the entries come from.
 */
export function createChainCheck(recordedHeads: readonly RecordedHead[]): ChainCheck {
  const recorded = Map.groupBy(recordedHeads, (head) => head.number);
  let findings: Finding[] = [];
  let last = { number: 0, hashes: [emptyHash] };
  /** How much later entries' numbers are than those they were given: entries were put in or taken out. */
  let shift = 0;
  let agreedUpTo = 0;
  let rewritten = false;

  const report = (kind: Finding['kind'], from: number, to: number = from) =>
    void findings.push({ kind, from, to });

  const compareWithRecorded = (number: number, hash: string) => {
    const heads = recorded.get(number);
    if (heads === undefined || rewritten) return;
    if (heads.every((head) => head.hash === hash)) {
      agreedUpTo = number;
      return;
    }
    rewritten = true;
    report('rewritten', agreedUpTo + 1, number);
  };

  /** An entry that fits its hash under another number was moved; the difference says what happened. */
  const noticeMove = (entry: StoredEntry): boolean => {
    const moved = shiftOf(entry, shift);
    if (moved === null) return false;
    if (moved > shift) {
      const from = entry.number - (moved - shift);
      findings = findings.filter((finding) => finding.from < from);
      report('inserted', from, entry.number - 1);
    } else {
      report('removed', entry.number - shift, entry.number - moved - 1);
    }
    shift = moved;
    return true;
  };

  return {
    get findings() {
      return findings;
    },
    take: (entry) => {
      if (entry.number === last.number) {
        report('inserted', entry.number);
        last = { number: last.number, hashes: [...last.hashes, entry.hash] };
        return;
      }
      const gap = entry.number > last.number + 1;
      if (gap) report('removed', last.number + 1, entry.number - 1);
      const whole = fits(entry, entry.number - shift);
      const moved = !whole && noticeMove(entry);
      if (!whole && !moved) report('changed', entry.number);
      // After a gap or a move the entry before is known to be another one; saying so twice helps nobody.
      if (!gap && !moved && !last.hashes.includes(entry.previousHash)) report('unlinked', entry.number);
      if (whole || moved) compareWithRecorded(entry.number - shift, entry.hash);
      last = { number: entry.number, hashes: [entry.hash] };
    },
    end: (head) => {
      const number = last.number - shift;
      const longest = recordedHeads.reduce((most, { number }) => Math.max(most, number), head.number);
      if (longest > number) report('cut', number + 1, longest);
      else if (head.number < number) report('inserted', head.number + 1, number);
      else if (!last.hashes.includes(head.hash)) report('head', head.number);
    },
  };
}

function fits(entry: StoredEntry, number: number): boolean {
  return sha256(canonicalText(entry, number)) === entry.hash;
}

function shiftOf(entry: StoredEntry, shift: number): number | null {
  for (let distance = 1; distance <= farthestShift; distance += 1)
    for (const candidate of [shift + distance, shift - distance])
      if (fits(entry, entry.number - candidate)) return candidate;
  return null;
}
