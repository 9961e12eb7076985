import { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../../calls/index.ts';

/** Days after Easter Sunday that are holidays: Maundy Thursday to Whit Monday. */
const aroundEaster = new Set([-3, -2, 0, 1, 39, 49, 50]);

/** Holidays with a date of their own, as month and day (lov om helligdager, lov om 1. og 17. mai). */
const fixed = new Set(['01-01', '05-01', '05-17', '12-25', '12-26']);

/** Is it a working day: Monday to Friday, and no Norwegian holiday? */
export function isWorkingDay(date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  if (day.dayOfWeek > 5 || fixed.has(date.slice(5))) return false;
  return !aroundEaster.has(easterSunday(day.year).until(day, { largestUnit: 'days' }).days);
}

/** The working day that is `count` working days after a date ('YYYY-MM-DD'); before it where `count` is negative. */
export function workingDaysFrom(date: string, count: number): string {
  const step = Math.sign(count);
  let day = Temporal.PlainDate.from(date);
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step });
    if (isWorkingDay(day.toString())) left -= 1;
  }
  return day.toString();
}
