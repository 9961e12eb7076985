import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createClock, createStandingClock, parseStart } from './clock.ts';

const instant = (text: string) => Temporal.Instant.from(text);

describe('today is the date in Norway', () => {
  test.each([
    ['2026-01-01T22:59:59Z', '2026-01-01', 'winter, one second before midnight'],
    ['2026-01-01T23:00:00Z', '2026-01-02', 'winter, midnight'],
    ['2026-07-01T21:59:59Z', '2026-07-01', 'summer, one second before midnight'],
    ['2026-07-01T22:00:00Z', '2026-07-02', 'summer, midnight'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the night summer time begins'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the day summer time ends'],
  ])('%s is %s (%s)', (moment, date) => {
    expect(createStandingClock(instant(moment)).today()).toBe(date);
  });
});

test('a standing clock moves only when it is moved', () => {
  const clock = createStandingClock(instant('2011-03-01T08:00:00Z'));
  clock.moveTo(instant('2011-12-31T23:30:00Z'));
  expect({ now: clock.now().toString(), today: clock.today() }).toEqual({
    now: '2011-12-31T23:30:00Z',
    today: '2012-01-01',
  });
});

test('a clock without a start shows machine time', () => {
  const before = Date.now();
  const now = createClock().now().epochMilliseconds;
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test('a clock with a start begins there and ticks as the machine does', async () => {
  const clock = createClock(instant('2011-03-01T08:00:00Z'));
  const machine = Date.now();
  const first = clock.now().epochMilliseconds;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const domain = clock.now().epochMilliseconds - first;
  const passed = Date.now() - machine;
  expect(first - Date.parse('2011-03-01T08:00:00Z')).toBeLessThan(1000);
  expect(domain).toBeGreaterThanOrEqual(19);
  expect(domain).toBeLessThanOrEqual(passed);
  expect(clock.today()).toBe('2011-03-01');
});

describe('where domain time starts', () => {
  test.each([
    ['2011-03-01', '2011-03-01T11:00:00Z', 'a date means noon in Norway, in winter'],
    ['2011-07-01', '2011-07-01T10:00:00Z', 'and in summer'],
    ['2011-03-01T08:00:00Z', '2011-03-01T08:00:00Z', 'a moment'],
    ['2011-03-01T08:00:00+01:00', '2011-03-01T07:00:00Z', 'a moment with an offset'],
  ])('%s is %s (%s)', (text, moment) => {
    expect(parseStart(text).toString()).toBe(moment);
  });

  test.each(['2011-02-29', '2011-13-01', '1.3.2011', '2011-03-01T08:00:00', 'today', ''])(
    '%o is neither',
    (text) => {
      expect(() => parseStart(text)).toThrow(RangeError);
    },
  );
});
