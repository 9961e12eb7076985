import { Temporal } from 'temporal-polyfill';
import { norwegianZone } from './text/format.ts';

/**
 * Domain time: what deadlines, offices and register dates are measured against. It may start at
 * another moment than the machine's (`SAMAN_NOW`) and then ticks. Sessions, tokens, leases and the
 * audit chain use machine time instead, because nobody may backdate those.
 */
export interface Clock {
  now(): Temporal.Instant;
  /** Today's date in Norway, as 'YYYY-MM-DD'. */
  today(): string;
}

/** A clock that ticks from `start` (or shows machine time when no start is given). */
export function createClock(start?: Temporal.Instant): Clock {
  const shift = start ? start.epochMilliseconds - Date.now() : 0;
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + shift);
  return { now, today: () => norwegianDate(now()) };
}

/** A clock that stands still until it is moved; tests use it. */
export function createStandingClock(
  at: Temporal.Instant,
): Clock & { moveTo(instant: Temporal.Instant): void } {
  let current = at;
  return {
    now: () => current,
    today: () => norwegianDate(current),
    moveTo: (instant) => {
      current = instant;
    },
  };
}

/** The date of a moment in Norway, as 'YYYY-MM-DD'. */
export function norwegianDate(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(norwegianZone).toPlainDate().toString();
}

/**
 * Read `SAMAN_NOW`: an instant ('2011-03-01T08:00:00Z'), or a date, which means noon in Norway.
 * Throws RangeError when it is neither.
 */
export function parseStart(text: string): Temporal.Instant {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return Temporal.PlainDate.from(text)
      .toZonedDateTime({ timeZone: norwegianZone, plainTime: '12:00' })
      .toInstant();
  return Temporal.Instant.from(text);
}
