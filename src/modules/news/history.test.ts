import { expect, test } from 'vitest';
import { governmentOn } from './government.ts';
import { shippedGovernments } from './governments-file.ts';
import { historyOf } from './history.ts';

const names = (name: string) => ({ nb: name, nn: name, en: name });
const governments = shippedGovernments();
const nameOn = (date: string) => governmentOn(governments, date)?.name.nb;

test.each([
  ['2005-10-16', undefined],
  ['2005-10-17', 'Regjeringen Stoltenberg II'],
  ['2013-10-15', 'Regjeringen Stoltenberg II'],
  ['2013-10-16', 'Regjeringen Solberg'],
  ['2021-10-13', 'Regjeringen Solberg'],
  ['2021-10-14', 'Regjeringen Støre'],
])('on %s the government is %s', (date, name) => {
  expect(nameOn(date)).toBe(name);
});

const of = (dated: string, publisher: string, isState = true) =>
  historyOf({ dated, publisher: names(publisher), isState }, names('KDD'), governments, '2026-11-21');

test('what the State published under another government says so, and what it was called', () => {
  expect(of('2011-10-12', 'KRD')).toEqual({
    government: governments[0],
    publisherNow: names('KDD'),
  });
});

test('a ministry that was renamed under the same government says only that', () => {
  expect(of('2021-11-01', 'KMD')).toEqual({ government: null, publisherNow: names('KDD') });
});

test('others than the State publish under no government', () => {
  expect(of('2011-10-12', 'KDD', false)).toBeNull();
  expect(of('2011-10-12', 'KDD')).toEqual({ government: governments[0], publisherNow: null });
});

test('where nothing has changed, nothing is said; neither is it of what the list does not reach', () => {
  expect(of('2024-01-01', 'KDD')).toBeNull();
  const older = { dated: '1999-01-01', publisher: names('KDD'), isState: true };
  expect(historyOf(older, names('KDD'), governments, '2000-01-01')).toBeNull();
});
