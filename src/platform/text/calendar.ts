import { Temporal } from 'temporal-polyfill';
import { norwegianZone } from './format.ts';
import type { Lang } from './language.ts';

/** Something that happens at a moment, or that lasts from one moment to another, or whole days. */
export interface CalendarEvent {
  /** Names the thing in this installation for ever, in plain letters: 'call-12-deadline'. A moved event keeps it. */
  readonly key: string;
  /** Counts the changes of date, time or cancelling, from 0: a calendar takes the highest. */
  readonly sequence: number;
  /** When it was last changed here. Not now: an unchanged calendar must be the same text. */
  readonly changed: Temporal.Instant;
  readonly when: Span;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** Its page, with the language: '/nn/calls/12'. */
  readonly path?: string;
  /** It will not take place; calendars that have it already strike it out. */
  readonly cancelled?: boolean;
  /** Those who have it in their calendar are taken while it lasts, as by a meeting, and not as by a deadline. */
  readonly busy?: boolean;
}

/** A deadline is a moment without an end. Days are 'YYYY-MM-DD', the last one included. */
export type Span =
  | { readonly from: Temporal.Instant; readonly to?: Temporal.Instant }
  | { readonly firstDay: string; readonly lastDay: string };

export interface Calendar {
  readonly lang: Lang;
  /** 'https://saman.example', as `page.origin` gives it. */
  readonly origin: string;
  /** What the calendar is called in the reader's program. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

export const calendarType = 'text/calendar';

/** The rules since 1996; all events here are younger. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${norwegianZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A calendar as iCalendar (RFC 5545), to download once or to subscribe to. It has no METHOD: it is a state,
 * not a message, and DTSTAMP then means the last change. Times are Norwegian, with the rules of their zone.
 */
export function calendar({ lang, origin, name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Saman//Saman//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    // The older name of the same, which most programs still look for.
    `X-WR-CALNAME:${escaped(name)}`,
    ...zone,
    ...events.flatMap((event) => eventLines(event, origin)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, origin: string): string[] {
  const { key, sequence, changed, when, summary, description, location, path, cancelled, busy } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${key}@${new URL(origin).hostname}`,
    `DTSTAMP:${figures(changed.toString({ smallestUnit: 'second' }))}`,
    `SEQUENCE:${sequence}`,
    ...spanLines(when),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(path === undefined ? [] : [`URL:${origin}${path}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function spanLines(when: Span): string[] {
  if ('firstDay' in when) {
    return [
      `DTSTART;VALUE=DATE:${figures(when.firstDay)}`,
      // The end of a span of days is the first day it no longer lasts.
      `DTEND;VALUE=DATE:${figures(dayAfter(when.lastDay))}`,
    ];
  }
  return [
    `DTSTART;TZID=${norwegianZone}:${local(when.from)}`,
    ...(when.to === undefined ? [] : [`DTEND;TZID=${norwegianZone}:${local(when.to)}`]),
  ];
}

function local(instant: Temporal.Instant): string {
  const { year, month, day, hour, minute, second } = instant.toZonedDateTimeISO(norwegianZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}${two(second)}`;
}

/** '2027-01-15' → '20270115', '2027-01-15T11:00:00Z' → '20270115T110000Z'. */
function figures(iso: string): string {
  return iso.replaceAll(/[-:]/g, '');
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** A value of type TEXT (section 3.3.11). Signs a calendar may not hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** No line above 75 bytes (section 3.1), and no letter torn apart. A line that goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
