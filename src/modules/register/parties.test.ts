import { expect, test } from 'vitest';
import { partiesOf, type KnownParty } from './parties.ts';
import type { Change, Municipality } from './records.ts';

const municipality = (
  number: string,
  organisationNumber: string | null,
  validFrom = '2020-01-01',
): Municipality => ({
  number,
  countyCode: number.slice(0, 2),
  validFrom,
  validFromIsLowerBound: false,
  validTo: null,
  organisationNumber,
  organisationNumberSource: null,
  samiLanguageAreaYear: null,
});
const renumbering = (fromNumber: string, toNumber: string): Change => ({
  date: '2020-01-01',
  kind: 'renumbering',
  fromNumber,
  fromName: 'A',
  toNumber,
  toName: 'A',
  certainty: 'certain',
  note: null,
  source: 'x',
});
const known = (number: string, organisationNumber: string | null): KnownParty => ({
  number,
  key: `municipality-${organisationNumber ?? number}`,
  organisationNumber,
});
const keysOf = (...[set, parties]: Parameters<typeof partiesOf>) =>
  Object.fromEntries(partiesOf(set, parties).keys);

test('the organisation number says who it is; without one, the number does', () => {
  expect(
    partiesOf({ municipalities: [municipality('1508', null), municipality('1103', '964965226')] }, []),
  ).toEqual({
    keys: new Map([
      ['1508', 'municipality-1508'],
      ['1103', 'municipality-964965226'],
    ]),
    nowKnown: [],
  });
});

test('a number that becomes known belongs to the party that was there', () => {
  expect(
    partiesOf({ municipalities: [municipality('1508', '929911709')] }, [
      known('1508', null),
      known('1580', null),
    ]),
  ).toEqual({
    keys: new Map([['1508', 'municipality-929911709']]),
    nowKnown: [
      { formerKey: 'municipality-1508', key: 'municipality-929911709', organisationNumber: '929911709' },
    ],
  });
});

test('a number the register has for another municipality joins the two', () => {
  const set = { municipalities: [municipality('1508', '929911709')] };
  expect(partiesOf(set, [known('1507', '929911709'), known('1508', null)])).toEqual({
    keys: new Map([['1508', 'municipality-929911709']]),
    nowKnown: [],
  });
});

test('an empty field does not take a known number away', () => {
  expect(keysOf({ municipalities: [municipality('1103', null)] }, [known('1103', '964965226')])).toEqual({
    1103: 'municipality-964965226',
  });
});

test('another number than the known one is another party', () => {
  expect(
    partiesOf({ municipalities: [municipality('1103', '929911709')] }, [known('1103', '964965226')]),
  ).toEqual({
    keys: new Map([['1103', 'municipality-929911709']]),
    nowKnown: [],
  });
});

test('a renumbered municipality is the party it was, known by number or not', () => {
  const set = {
    municipalities: [municipality('3001', null), municipality('0101', null, '1971-01-01')],
    changes: [renumbering('0101', '3001')],
  };
  expect(keysOf(set, [])).toEqual({ '0101': 'municipality-0101', 3001: 'municipality-0101' });
  expect(keysOf(set, [known('0101', '959159092')])).toEqual({
    '0101': 'municipality-959159092',
    3001: 'municipality-959159092',
  });
  const numbered = { ...set, municipalities: [municipality('3001', '959159092')] };
  expect(partiesOf(numbered, [known('0101', null)])).toEqual({
    keys: new Map([['3001', 'municipality-959159092']]),
    nowKnown: [
      { formerKey: 'municipality-0101', key: 'municipality-959159092', organisationNumber: '959159092' },
    ],
  });
});

test('of two numbers told for one party the first is its own', () => {
  const shared = [known('0101', null), { ...known('3001', null), key: 'municipality-0101' }];
  const set = { municipalities: [municipality('0101', '959159092'), municipality('3001', '964965226')] };
  expect(partiesOf(set, shared)).toEqual({
    keys: new Map([
      ['0101', 'municipality-959159092'],
      ['3001', 'municipality-964965226'],
    ]),
    nowKnown: [
      { formerKey: 'municipality-0101', key: 'municipality-959159092', organisationNumber: '959159092' },
    ],
  });
});
