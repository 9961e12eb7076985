import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { calendar } from './calendar.ts';
import type { CalendarEvent } from './calendar.ts';

const at = (iso: string) => Temporal.Instant.from(iso);

const deadline: CalendarEvent = {
  key: 'call-12-deadline',
  sequence: 0,
  changed: at('2026-11-22T09:00:00.5Z'),
  when: { from: at('2027-01-15T11:00:00Z') },
  summary: 'Søknadsfrist',
};

const written = (...events: readonly CalendarEvent[]) =>
  calendar({ lang: 'nn', origin: 'https://saman.example:8443', name: 'Utlysingar', events });

/** The lines as a reader puts them together again. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const eventLines = (...events: readonly CalendarEvent[]) => {
  const all = lines(written(...events));
  return all.slice(all.indexOf('BEGIN:VEVENT'), all.lastIndexOf('END:VEVENT') + 1);
};

test('a calendar is what RFC 5545 asks for', () => {
  expect(lines(written(deadline))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Saman//Saman//NN',
    'CALSCALE:GREGORIAN',
    'NAME:Utlysingar',
    'X-WR-CALNAME:Utlysingar',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Oslo',
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
    'BEGIN:VEVENT',
    'UID:call-12-deadline@saman.example',
    'DTSTAMP:20261122T090000Z',
    'SEQUENCE:0',
    'DTSTART;TZID=Europe/Oslo:20270115T120000',
    'SUMMARY:Søknadsfrist',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('an event that is moved into summer time and cancelled keeps its name and counts up', () => {
  const moved = {
    ...deadline,
    sequence: 2,
    when: { from: at('2027-06-15T10:00:00Z'), to: at('2027-06-15T12:30:00Z') },
    path: '/nn/calls/12',
    location: 'Gardermoen',
    cancelled: true,
    busy: true,
  };
  expect(eventLines(moved)).toEqual([
    'BEGIN:VEVENT',
    'UID:call-12-deadline@saman.example',
    'DTSTAMP:20261122T090000Z',
    'SEQUENCE:2',
    'DTSTART;TZID=Europe/Oslo:20270615T120000',
    'DTEND;TZID=Europe/Oslo:20270615T143000',
    'SUMMARY:Søknadsfrist',
    'LOCATION:Gardermoen',
    'URL:https://saman.example:8443/nn/calls/12',
    'STATUS:CANCELLED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]);
});

test('whole days end on the day after the last', () => {
  const days = { ...deadline, when: { firstDay: '2026-12-30', lastDay: '2026-12-31' } };
  expect(eventLines(days).filter((line) => line.startsWith('DT'))).toEqual([
    'DTSTAMP:20261122T090000Z',
    'DTSTART;VALUE=DATE:20261230',
    'DTEND;VALUE=DATE:20270101',
  ]);
});

test('signs with a meaning are escaped, and what a calendar cannot hold is left out', () => {
  const summary = 'Frist; søk, les\\svar\r\nNy linje\rog ei til\u0000\u001b!\tTab: "ja"';
  expect(eventLines({ ...deadline, summary }).find((line) => line.startsWith('SUMMARY'))).toBe(
    'SUMMARY:Frist\\; søk\\, les\\\\svar\\nNy linje\\nog ei til!\tTab: "ja"',
  );
});

test.each(['a'.repeat(200), 'å'.repeat(100), '🏔'.repeat(60), `${'x'.repeat(64)}åååååååå`, ' '.repeat(160)])(
  'a long line is folded by bytes and comes back whole: %s',
  (summary) => {
    const text = written({ ...deadline, summary });
    const sizes = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    // Cutting through a letter would leave halves that are no UTF-8; nothing is folded without need either.
    expect(Buffer.from(text).toString()).toBe(text);
    expect(sizes.filter((size) => size > 70).length).toBeGreaterThan(0);
    expect(lines(text)).toContain(`SUMMARY:${summary}`);
  },
);

test('a line of exactly 75 bytes is left alone, one more is folded', () => {
  const summary = 'x'.repeat(75 - 'SUMMARY:'.length);
  expect(written({ ...deadline, summary })).toContain(`\r\nSUMMARY:${summary}\r\nSTATUS`);
  expect(written({ ...deadline, summary: `${summary}y` })).toContain(`\r\nSUMMARY:${summary}\r\n y\r\n`);
});
