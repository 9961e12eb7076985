import { continuationsOn, isSuccession, type Succession } from './lineage.ts';
import type { shareBases } from './records.ts';

/** How much of an earlier municipality lies in a later one, and on what that number rests. */
export interface Share {
  fromNumber: string;
  toNumber: string;
  /** 1: all of it. Null: divided, and nobody has said how. */
  weight: number | null;
  basis: ShareBasis;
}

export type ShareBasis = (typeof shareBases)[number] | 'unknown';

/** A known share of a former municipality in the municipalities of 1 January 2024. */
export interface KnownShare {
  fromNumber: string;
  toNumber: string;
  weight: number;
  basis: (typeof shareBases)[number];
}

const KNOWN_SHARES_DATE = '2024-01-01';

/**
 * Where a municipality of an earlier date lies on a later date.
 * Changes alone say who follows whom; where a municipality was divided, the known shares say how much went where.
 * They also say more than the changes: Haram (1534) went into Ålesund in 2020 and out of it in 2024, whole.
 */
export function sharesOf(
  changes: readonly Succession[],
  known: readonly KnownShare[],
  number: string,
  fromDate: string,
  toDate: string,
): Share[] {
  const followers = continuationsOn(changes, number, toDate, fromDate);
  const candidates = new Set([...followers, ...receiversOfParts(changes, number, fromDate, toDate)]);
  const own = known.filter((share) => share.fromNumber === number);
  const placed = own.flatMap((share) => {
    const at = [...candidates].find((candidate) => holds(changes, candidate, share.toNumber, toDate));
    return at === undefined ? [] : [{ ...share, at }];
  });
  const total = placed.reduce((sum, share) => sum + share.weight, 0);
  const [follower] = followers;
  if (own.length === 0 || !isOne(total)) {
    return followers.length === 1 && follower !== undefined
      ? [{ fromNumber: number, toNumber: follower, weight: 1, basis: 'whole' }]
      : followers.map((toNumber) => ({ fromNumber: number, toNumber, weight: null, basis: 'unknown' }));
  }
  return [...Map.groupBy(placed, (share) => share.at)]
    .map(([toNumber, parts]): Share => {
      const sum = parts.reduce((part, share) => part + share.weight, 0);
      const basis = isOne(sum) ? 'whole' : (parts[0]?.basis ?? 'unknown');
      return { fromNumber: number, toNumber, weight: isOne(sum) ? 1 : sum, basis };
    })
    .toSorted((a, b) => (a.toNumber < b.toNumber ? -1 : 1));
}

/** A part that went to an existing municipality when the rest was merged is a border change: Stokke to Tønsberg in 2017. */
function receiversOfParts(
  changes: readonly Succession[],
  number: string,
  fromDate: string,
  toDate: string,
): string[] {
  return changes
    .filter((change) => change.kind === 'boundary' && change.fromNumber === number)
    .filter((change) => change.date > fromDate && change.date <= toDate)
    .flatMap((change) => continuationsOn(changes, change.toNumber, toDate, change.date));
}

/** Is the municipality of 2024 the one this candidate of another date became, or came to be part of? */
function holds(
  changes: readonly Succession[],
  candidate: string,
  numberIn2024: string,
  candidateDate: string,
): boolean {
  return candidateDate <= KNOWN_SHARES_DATE
    ? continuationsOn(changes, candidate, KNOWN_SHARES_DATE, candidateDate).includes(numberIn2024)
    : onlyContinuation(changes, numberIn2024, candidateDate) === candidate;
}

function onlyContinuation(changes: readonly Succession[], number: string, date: string): string | null {
  const [first, ...others] = continuationsOn(changes, number, date, KNOWN_SHARES_DATE);
  return others.length === 0 ? (first ?? null) : null;
}

function isOne(weight: number): boolean {
  return Math.abs(weight - 1) < 1e-9;
}

/** A border moved between two municipalities in the period, with nothing known about how many people lived there. */
export interface UnweighedBoundary {
  date: string;
  fromNumber: string;
  toNumber: string;
}

/** The border changes between two dates (first excluded, second included) that no known share accounts for. */
export function unweighedBoundaries(
  changes: readonly Succession[],
  known: readonly KnownShare[],
  fromDate: string,
  toDate: string,
): UnweighedBoundary[] {
  return changes
    .filter((change) => change.kind === 'boundary' && change.date > fromDate && change.date <= toDate)
    .filter((change) => !isWeighed(changes, known, change))
    .map(({ date, fromNumber, toNumber }) => ({ date, fromNumber, toNumber }));
}

function isWeighed(
  changes: readonly Succession[],
  known: readonly KnownShare[],
  boundary: Succession,
): boolean {
  const endedThatDay = changes.some(
    (change) =>
      isSuccession(change) && change.date === boundary.date && change.fromNumber === boundary.fromNumber,
  );
  return endedThatDay && known.some((share) => share.fromNumber === boundary.fromNumber && share.weight < 1);
}
