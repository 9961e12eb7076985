/** What a measurement answers: one or more tables, printed as they are and kept as JSON. */
export interface Table {
  readonly title: string;
  /** Every row has the same columns; the first names the row. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly note?: string;
}

/** The value a share of the sorted numbers lies below: 0.5 is the median. Throws when there are none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Three figures that count: 12345 → 12300, 1.2345 → 1.23. More would only be the machine's mood. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
