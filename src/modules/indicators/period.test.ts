import { expect, test } from 'vitest';
import { parsePeriod, periodText } from './period.ts';

test.each([
  ['2018', '2018-01-01', '2018-12-31', '2018'],
  ['2011K1', '2011-01-01', '2011-03-31', '1. kvartal 2011'],
  ['2010K4', '2010-10-01', '2010-12-31', '4. kvartal 2010'],
  ['2016-02', '2016-02-01', '2016-02-29', '1. februar 2016 til 29. februar 2016'],
  ['2013-12-31', '2013-12-31', '2013-12-31', '31. desember 2013'],
])('%s is from %s to %s', (text, startsOn, endsOn, words) => {
  expect(parsePeriod(text)).toEqual({ startsOn, endsOn });
  expect(periodText('nn', { startsOn, endsOn })).toBe(words);
});

test.each(['', '2011K5', '2011-13', '2015-02-29', '1. kvartal 2011', '20111'])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBe(null);
});
