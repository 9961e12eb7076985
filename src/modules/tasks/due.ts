import { Temporal } from 'temporal-polyfill';

/** How near a task is: what colours its mark, and what stands first. */
export type Nearness = 'overdue' | 'soon' | 'later' | 'undated';

/** A task due within this many days is marked as waiting. */
const soonDays = 14;

/** Whole days from `today` to `dueOn` ('YYYY-MM-DD' both); negative when it has passed. */
export function daysLeft(dueOn: string, today: string): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(dueOn), { largestUnit: 'days' }).days;
}

export function nearnessOf(dueOn: string | null, today: string): Nearness {
  if (dueOn === null) return 'undated';
  const left = daysLeft(dueOn, today);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}

/**
 * Tasks in the order they should be done: by date, so that what is overdue comes first, then what is
 * due soon; those without a date last; equal ones as they were opened.
 */
export function inOrder<T extends { readonly dueOn: string | null; readonly id: number }>(
  tasks: readonly T[],
): T[] {
  return tasks.toSorted((a, b) => {
    if (a.dueOn === b.dueOn) return a.id - b.id;
    if (a.dueOn === null) return 1;
    if (b.dueOn === null) return -1;
    return a.dueOn < b.dueOn ? -1 : 1;
  });
}
