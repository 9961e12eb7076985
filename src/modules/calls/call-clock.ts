import type { Temporal } from 'temporal-polyfill';
import { norwegianZone } from '../../platform/text/format.ts';
import type { Lang } from '../../platform/text/language.ts';
import { count } from '../../platform/text/texts.ts';
import { textsIn } from './texts/texts.ts';

/** Whole days from today to the day of the deadline, in words. */
export function daysLeft(lang: Lang, deadline: Temporal.Instant, now: Temporal.Instant): string {
  const t = textsIn(lang).list;
  const [from, to] = [now, deadline].map((moment) => moment.toZonedDateTimeISO(norwegianZone).toPlainDate());
  const days = from && to ? from.until(to).days : 0;
  return days === 0 ? t.today : count(lang, t.left, days);
}
