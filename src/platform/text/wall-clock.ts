import { Temporal } from 'temporal-polyfill';
import { norwegianZone } from './format.ts';

/**
 * The moment a date ('YYYY-MM-DD') and a clock time ('23:59') mean in Norway; null for a time the clock skips when
 * summer time begins. When it ends an hour comes twice: then the later of the two counts, in favour of whoever must be in time.
 */
export function momentOf(date: string, time: string): Temporal.Instant | null {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const later = wall.toZonedDateTime(norwegianZone, { disambiguation: 'later' });
  return later.toPlainDateTime().equals(wall) ? later.toInstant() : null;
}

/** A clock time as people write it: '23:59', '23.59', '9.05' or '12'; undefined when it is none. */
export function parseClockTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim());
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The date and the clock time of a moment in Norway. */
export function wallClockOf(moment: Temporal.Instant): { readonly date: string; readonly time: string } {
  const wall = moment.toZonedDateTimeISO(norwegianZone);
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString().slice(0, 5) };
}
