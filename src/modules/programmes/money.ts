import { defineSlot } from '../../platform/contribution.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Item } from './contents.ts';

/** Money promised to participants, by budget year. Told by the module that makes the promises. */
export interface Commitment {
  readonly year: number;
  /** Whole kroner. */
  readonly amount: number;
}

export interface CommitmentSource {
  commitmentsOf(db: Db, programmeId: number): Promise<readonly Commitment[]>;
}

export const commitments = defineSlot<CommitmentSource>('programmes.commitments');

/** One budget year: its frame, what is promised of it, and what is left. */
export interface BudgetYear {
  /** Null where money is promised without a frame. */
  readonly itemId: number | null;
  readonly year: number;
  readonly amount: number;
  readonly committed: number;
  readonly left: number;
  readonly subjectToAppropriation: boolean;
}

/**
 * The money frame year by year, earliest first. Each year is Parliament's own: what is left of one is never added to the
 * next. What is promised in a year without a frame is shown against nothing, so that it is seen.
 */
export function budgetYears(items: readonly Item[], promised: readonly Commitment[]): BudgetYear[] {
  const framed = items.filter(({ year }) => year !== null);
  const years = [...framed.map(({ year }) => year ?? 0), ...promised.map(({ year }) => year)];
  return [...new Set(years)]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const frame = framed.find((item) => item.year === year);
      const amount = frame?.amount ?? 0;
      const committed = promised
        .filter((each) => each.year === year)
        .reduce((sum, each) => sum + each.amount, 0);
      return {
        year,
        itemId: frame?.id ?? null,
        amount,
        committed,
        left: amount - committed,
        subjectToAppropriation: frame?.subjectToAppropriation ?? false,
      };
    });
}
