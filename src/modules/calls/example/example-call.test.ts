import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { warningsFor } from '../calendar-warnings.ts';
import { exampleDeadline } from './example-call.ts';

test('whenever the example is loaded, its deadline lies well ahead and nothing speaks against it', () => {
  const first = Temporal.Instant.from('2026-01-01T00:30:00Z');
  const days = Array.from({ length: 800 }, (_, day) => first.add({ hours: 24 * day }));
  const faults = days.filter((now) => {
    const deadline = exampleDeadline(now);
    const weeks = now.until(deadline.toInstant(), { largestUnit: 'hours' }).hours / (24 * 7);
    const isFridayNoon = deadline.dayOfWeek === 5 && deadline.hour === 12;
    return !isFridayNoon || weeks < 11.9 || weeks > 23 || warningsFor(now, deadline.toInstant()).length > 0;
  });
  expect(faults.map(String)).toEqual([]);
});
