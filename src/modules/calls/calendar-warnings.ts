import { Temporal } from 'temporal-polyfill';
import { norwegianZone } from '../../platform/text/format.ts';
import { easterSunday } from './easter.ts';
import { councilsConstitutedBy, electionDay } from './election-day.ts';

export const calendarWarnings = ['fewWeeks', 'july', 'christmas', 'easter', 'election'] as const;
export type CalendarWarning = (typeof calendarWarnings)[number];

/** A municipality needs this long to write, hear its unions and have the council decide. */
const enoughWeeks = 8;

/**
 * What speaks against a deadline: too few weeks after the opening, or a day on which a municipality has nobody to
 * ask. In the order of `calendarWarnings`. None of them refuses; whoever opens the call says that it has been seen.
 */
export function warningsFor(opensAt: Temporal.Instant, deadline: Temporal.Instant): CalendarWarning[] {
  const from = opensAt.toZonedDateTimeISO(norwegianZone);
  const to = deadline.toZonedDateTimeISO(norwegianZone);
  const day = to.toPlainDate();
  const isTrue: Record<CalendarWarning, boolean> = {
    fewWeeks: Temporal.ZonedDateTime.compare(to, from.add({ weeks: enoughWeeks })) < 0,
    july: day.month === 7,
    // New Year's Day belongs to the same holiday.
    christmas: (day.month === 12 && day.day >= 24) || (day.month === 1 && day.day === 1),
    easter: isInEaster(day),
    election: isBetweenCouncils(day),
  };
  return calendarWarnings.filter((warning) => isTrue[warning]);
}

/** From the Saturday before Palm Sunday to Easter Monday. */
function isInEaster(day: Temporal.PlainDate): boolean {
  const sunday = easterSunday(day.year);
  return isWithin(day, sunday.subtract({ days: 8 }), sunday.add({ days: 1 }));
}

/** From election day until the new councils have met: the old ones decide nothing new, the new ones not yet. */
function isBetweenCouncils(day: Temporal.PlainDate): boolean {
  const election = electionDay(day.year);
  return election !== null && isWithin(day, election, councilsConstitutedBy(day.year));
}

function isWithin(day: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
