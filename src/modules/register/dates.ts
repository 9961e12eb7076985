/**
 * Dates are text, 'YYYY-MM-DD', and compare as text. An interval holds its first day and not its last:
 * what is valid to 2020-01-01 is gone on that day, and what follows it is valid from the same day.
 */
export interface Interval {
  validFrom: string;
  validTo: string | null;
}

/** Is this text a date that exists in the calendar? */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** Is the interval valid on this date? */
export function isValidOn(interval: Interval, date: string): boolean {
  return interval.validFrom <= date && (interval.validTo === null || date < interval.validTo);
}

/** Those of the records that are valid on this date, in the order given. */
export function validOn<T extends Interval>(records: readonly T[], date: string): T[] {
  return records.filter((record) => isValidOn(record, date));
}

/** Is there a day on which both intervals are valid? */
export function overlaps(a: Interval, b: Interval): boolean {
  return (a.validTo === null || b.validFrom < a.validTo) && (b.validTo === null || a.validFrom < b.validTo);
}
