import { Temporal } from 'temporal-polyfill';

/**
 * The date some months later, by the calendar: the same day of the month, or that month's last day where it has no such
 * day. Three months from 30 November is the last of February. Dates are 'YYYY-MM-DD'.
 */
export function monthsLater(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}
