import { Temporal } from 'temporal-polyfill';

/** The ordinary municipal elections of the register's time, on the day the King in Council fixed (valgloven 2002 § 9-2). */
const held: Readonly<Record<number, string>> = {
  2011: '2011-09-12',
  2015: '2015-09-14',
  2019: '2019-09-09',
  2023: '2023-09-11',
};

/**
 * The day of the ordinary municipal election of a year, or null in a year without one. They are held in
 * September every fourth year (valgloven 2002 § 9-1, and likewise after it). A day not yet fixed is taken to be the second Monday, as it has been each time.
 */
export function electionDay(year: number): Temporal.PlainDate | null {
  if (year % 4 !== 3) return null;
  const fixed = held[year];
  if (fixed !== undefined) return Temporal.PlainDate.from(fixed);
  const first = Temporal.PlainDate.from({ year, month: 9, day: 1 });
  return first.add({ days: ((8 - first.dayOfWeek) % 7) + 7 });
}

/** The constituting meeting of the new council is held by the end of October (kommuneloven § 7-1). */
export function councilsConstitutedBy(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 10, day: 31 });
}
