import { validOn, type Interval } from './dates.ts';
import { continuationsOn, originsOn, type Succession } from './lineage.ts';
import {
  sharesOf,
  unweighedBoundaries,
  type KnownShare,
  type Share,
  type ShareBasis,
  type UnweighedBoundary,
} from './shares.ts';

/** The register facts that harmonising stands on. */
export interface HarmonisingRegister {
  municipalities: readonly (Interval & { number: string })[];
  changes: readonly Succession[];
  comparisons: readonly KnownShare[];
}

/** A value per municipality number, counted for the municipalities that existed on `fromDate`. */
export interface ValuesOnDate {
  values: ReadonlyMap<string, number>;
  fromDate: string;
}

export interface HarmonisedValue {
  number: string;
  /** Null when it cannot be said; `refusal` tells why. Not rounded. */
  value: number | null;
  /** False as soon as a weight, or a moved border, stands between the counted numbers and the value. */
  exact: boolean;
  parts: ValuePart[];
  /** Municipalities that belong to the value and have no number. */
  missing: string[];
  boundaries: UnweighedBoundary[];
  refusal: 'value_missing' | 'weight_unknown' | 'merged_since' | null;
}

/** What one municipality of `fromDate` brings to a value. */
export interface ValuePart {
  number: string;
  value: number | null;
  weight: number | null;
  basis: ShareBasis;
}

export interface Harmonised {
  values: HarmonisedValue[];
  /** Numbers that were given but are not municipalities on `fromDate`. */
  unplaced: string[];
}

/**
 * Brings counts (not percentages) to the municipalities of another date.
 * Forwards: sums where municipalities went whole into another, an estimate by weight where one was divided.
 * Backwards: only what is exact. What was merged is not divided again; the refusal is marked.
 */
export function harmonise(
  { values, fromDate }: ValuesOnDate,
  toDate: string,
  register: HarmonisingRegister,
): Harmonised {
  const sources = validOn(register.municipalities, fromDate).map(({ number }) => number);
  const targets = validOn(register.municipalities, toDate).map(({ number }) => number);
  const known = new Set(sources);
  const { changes, comparisons } = register;
  const [earlier, later] = fromDate <= toDate ? [fromDate, toDate] : [toDate, fromDate];
  const boundaries = unweighedBoundaries(changes, comparisons, earlier, later);
  const older = fromDate <= toDate ? sources : targets;
  const shares = older.flatMap((number) => sharesOf(changes, comparisons, number, earlier, later));
  return {
    values: targets.toSorted().map((number) => {
      const touching = boundaries.filter((boundary) => touches(changes, boundary, number, toDate));
      return fromDate <= toDate
        ? broughtForward(number, shares, values, touching)
        : broughtBack(number, shares, values, touching);
    }),
    unplaced: [...values.keys()].filter((number) => !known.has(number)).toSorted(),
  };
}

function broughtForward(
  number: string,
  shares: readonly Share[],
  values: ReadonlyMap<string, number>,
  boundaries: UnweighedBoundary[],
): HarmonisedValue {
  const parts = shares
    .filter((share) => share.toNumber === number)
    .map(({ fromNumber, weight, basis }) => partOf(fromNumber, values, weight, basis));
  const weightUnknown = parts.some((part) => part.weight === null);
  return valueOf(number, parts, boundaries, weightUnknown ? 'weight_unknown' : null);
}

function broughtBack(
  number: string,
  shares: readonly Share[],
  values: ReadonlyMap<string, number>,
  boundaries: UnweighedBoundary[],
): HarmonisedValue {
  const own = shares.filter((share) => share.fromNumber === number);
  const parts = own.map((share) => partOf(share.toNumber, values, 1, 'whole'));
  const isShared = own.some(({ toNumber }) =>
    shares.some((share) => share.toNumber === toNumber && share.fromNumber !== number),
  );
  return valueOf(number, parts, boundaries, isShared ? 'merged_since' : null);
}

function partOf(
  number: string,
  values: ReadonlyMap<string, number>,
  weight: number | null,
  basis: ShareBasis,
): ValuePart {
  return { number, value: values.get(number) ?? null, weight, basis };
}

function valueOf(
  number: string,
  parts: ValuePart[],
  boundaries: UnweighedBoundary[],
  reason: HarmonisedValue['refusal'],
): HarmonisedValue {
  const missing = parts.filter((part) => part.value === null).map((part) => part.number);
  const refusal = reason ?? (missing.length > 0 || parts.length === 0 ? 'value_missing' : null);
  const sum = parts.reduce((total, { value, weight }) => total + (value ?? 0) * (weight ?? 0), 0);
  return {
    number,
    value: refusal === null ? sum : null,
    exact: refusal === null && boundaries.length === 0 && parts.every((part) => part.weight === 1),
    parts,
    missing,
    boundaries,
    refusal,
  };
}

function touches(
  changes: readonly Succession[],
  boundary: UnweighedBoundary,
  number: string,
  date: string,
): boolean {
  return [boundary.fromNumber, boundary.toNumber].some((side) =>
    date >= boundary.date
      ? continuationsOn(changes, side, date, boundary.date).includes(number)
      : originsOn(changes, side, date, boundary.date).includes(number),
  );
}
