import type { Role } from './roles.ts';

/** Offices that the council fills at its constituting meeting, and that end at the next one. */
const offices: ReadonlySet<Role> = new Set<Role>(['mayor', 'deputy_mayor', 'acting_mayor', 'elected_member']);

export function isOffice(role: Role): boolean {
  return offices.has(role);
}

/** Ordinary local elections are held every fourth year: 2023, 2027, 2031 … */
export function isElectionYear(year: number): boolean {
  return year % 4 === 3;
}

/** The second Monday of September, the usual election day. The King in Council sets the real one. */
export function usualElectionDay(year: number): string {
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const firstMonday = 1 + ((8 - first) % 7);
  return `${year}-09-${String(firstMonday + 7).padStart(2, '0')}`;
}

/**
 * The first day an office begun on `date` ('YYYY-MM-DD') no longer holds unless the next council has been constituted
 * before: the constituting meeting is held by the end of October of the election year (kommuneloven § 7-1).
 */
export function endOfOffice(date: string): string {
  let year = Number(date.slice(0, 4));
  // After the election the date is that of the new council's own meeting.
  if (isElectionYear(year) && date > usualElectionDay(year)) year += 1;
  while (!isElectionYear(year)) year += 1;
  return `${year}-11-01`;
}

/** Can the council of this date be another than the one an office was begun under? Then the office has ended. */
export function isOfLaterTerm(begun: string, date: string): boolean {
  return endOfOffice(date) > endOfOffice(begun);
}
