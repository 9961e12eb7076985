import type { Temporal } from 'temporal-polyfill';
import { localeOf } from './language.ts';
import type { Lang } from './language.ts';

/** Deadlines and dates in Saman are Norwegian wall-clock time. */
export const norwegianZone = 'Europe/Oslo';

/** What a page uses to write numbers, dates and lists in the reader's language. */
export interface Format {
  number(value: number, decimals?: number): string;
  percent(share: number, decimals?: number): string;
  /** An ISO date ('2020-01-01') as words: «1. januar 2020». */
  date(iso: string): string;
  /** An ISO date as figures, for tables: «1.1.2020». */
  shortDate(iso: string): string;
  /** A moment in Norwegian time: «15. januar 2027 kl. 12.00». */
  moment(instant: Temporal.Instant): string;
  /** The same to the second, for what is held against a deadline: «15. januar 2027 kl. 12.00.00». */
  second(instant: Temporal.Instant): string;
  list(parts: readonly string[]): string;
}

const cache = new Map<Lang, Format>();

/** The formats of one language; `Intl` objects are costly to make, so each is made once. */
export function formatFor(lang: Lang): Format {
  const known = cache.get(lang);
  if (known) return known;
  const made = makeFormat(lang);
  cache.set(lang, made);
  return made;
}

function makeFormat(lang: Lang): Format {
  const locale = localeOf[lang];
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberWith = (decimals: number) => {
    const known = numbers.get(decimals);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    numbers.set(decimals, made);
    return made;
  };
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: norwegianZone });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const at = lang === 'en' ? 'at' : 'kl.';
  const between = lang === 'en' ? ':' : '.';
  const onTheWall = (instant: Temporal.Instant, time: readonly number[]) => {
    const figures = time.map((part) => String(part).padStart(2, '0')).join(between);
    return `${day.format(instant.epochMilliseconds)} ${at} ${figures}`;
  };
  return {
    number: (value, decimals = 0) => numberWith(decimals).format(value),
    percent: (share, decimals = 0) => `${numberWith(decimals).format(share * 100)} %`,
    date: (iso) => long.format(Date.parse(`${iso}T00:00:00Z`)),
    shortDate: (iso) => short.format(Date.parse(`${iso}T00:00:00Z`)),
    moment: (instant) => {
      const { hour, minute } = instant.toZonedDateTimeISO(norwegianZone);
      return onTheWall(instant, [hour, minute]);
    },
    second: (instant) => {
      const { hour, minute, second } = instant.toZonedDateTimeISO(norwegianZone);
      return onTheWall(instant, [hour, minute, second]);
    },
    list: (parts) => conjunction.format(parts),
  };
}
