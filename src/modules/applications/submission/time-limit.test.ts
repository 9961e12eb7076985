import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { norwegianZone } from '../../../platform/text/format.ts';
import { inWholeSeconds, isDue, limitKept } from './time-limit.ts';

/** A moment as it stands on the wall in Norway. */
const wall = (text: string, offset?: string) =>
  offset === undefined
    ? Temporal.PlainDateTime.from(text).toZonedDateTime(norwegianZone).toInstant()
    : Temporal.Instant.from(`${text}${offset}`);

const deadline = wall('2027-03-05T12:00:00');
const kept = { deadline, permissionNumber: null };

test.each([
  ['the day before', '2027-03-04T23:59:59', kept],
  ['the last second', '2027-03-05T12:00:00', kept],
  ['within the last second', '2027-03-05T12:00:00.999', kept],
  ['one second past', '2027-03-05T12:00:01', null],
])('%s', (_, received, expected) => {
  expect(limitKept(wall(received), deadline, null)).toEqual(expected);
});

test('over the change to summer time the deadline is the one on the wall', () => {
  // In the night to 28 March 2027 the clock goes from 02.00 to 03.00; 03.30 is half an hour after 01.59.59, and not one and a half.
  const night = wall('2027-03-28T03:30:00');
  expect(limitKept(wall('2027-03-28T01:29:59', 'Z'), night, null)).toEqual({
    deadline: night,
    permissionNumber: null,
  });
  expect(limitKept(wall('2027-03-28T01:30:01', 'Z'), night, null)).toBeNull();
  expect(night.toString()).toBe('2027-03-28T01:30:00Z');
});

test('an exception counts after the deadline only, and to its own second', () => {
  const until = wall('2027-03-12T12:00:00');
  const permission = { number: 2, until };
  expect(limitKept(wall('2027-03-05T11:00:00'), deadline, permission)).toEqual(kept);
  expect(limitKept(until, deadline, permission)).toEqual({ deadline: until, permissionNumber: 2 });
  expect(limitKept(until.add({ seconds: 1 }), deadline, permission)).toBeNull();
});

test('a call without a deadline takes it at any time', () => {
  expect(limitKept(deadline, null, null)).toEqual({ deadline: null, permissionNumber: null });
});

test('what is held comes in when the second of the deadline has passed', () => {
  const onTime = { isLate: false };
  expect(isDue(deadline, deadline, onTime)).toBe(false);
  expect(isDue(deadline.add({ milliseconds: 999 }), deadline, onTime)).toBe(false);
  expect(isDue(deadline.add({ seconds: 1 }), deadline, onTime)).toBe(true);
  expect(isDue(deadline, null, onTime)).toBe(true);
  expect(isDue(deadline.add({ hours: 48 }), deadline.add({ hours: 240 }), { isLate: true })).toBe(true);
});

test('a received moment is told in whole seconds, never a later one', () => {
  expect(inWholeSeconds(Temporal.Instant.from('2027-03-05T11:00:00.987654Z')).toString()).toBe(
    '2027-03-05T11:00:00Z',
  );
});
