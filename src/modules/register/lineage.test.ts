import { expect, test } from 'vitest';
import {
  continuationsOn,
  directPredecessors,
  directSuccessors,
  familyOf,
  originsOn,
  predecessors,
  successors,
} from './lineage.ts';
import { readShippedRegister } from './shipped-register.ts';

const { municipalities, municipalityNames, changes } = await readShippedRegister('data/register');
const family = (number: string) => familyOf(municipalities, municipalityNames, changes, number);

test('a divided municipality has several successors', () => {
  expect(successors(changes, '1850')).toEqual(['1806', '1875']);
  expect(successors(changes, '1507')).toEqual(['1508', '1580']);
});

test('succession goes through any number of changes, as far as the date', () => {
  expect(successors(changes, '1534', '2019-12-31')).toEqual([]);
  expect(successors(changes, '1534', '2020-01-01')).toEqual(['1507']);
  expect(successors(changes, '1534', '2024-01-01')).toEqual(['1508', '1580']);
  expect(successors(changes, '1613')).toEqual(['5055', '5056', '5059']);
  expect(predecessors(changes, '1580')).toEqual(['1504', '1523', '1529', '1534', '1546']);
  expect(predecessors(changes, '1580', '2023-12-31')).toEqual(['1507']);
});

test('a number that goes on through a merger is its own continuation', () => {
  expect(successors(changes, '1103')).toEqual([]);
  expect(successors(changes, '1141')).toEqual(['1103']);
  expect(predecessors(changes, '1103')).toEqual(['1141', '1142']);
  expect(continuationsOn(changes, '1103', '2026-01-01')).toEqual(['1103']);
  expect(originsOn(changes, '5001', '2019-01-01')).toEqual(['5001', '5030']);
  expect(originsOn(changes, '5001')).toEqual(['1601', '1662']);
});

test('Sandnes changed its number when Forsand came in', () => {
  expect(directSuccessors(changes, '1102')).toEqual([{ number: '1108', date: '2020-01-01', kind: 'merger' }]);
  expect(directPredecessors(changes, '1108')).toEqual([
    { number: '1102', date: '2020-01-01', kind: 'merger' },
    { number: '1129', date: '2020-01-01', kind: 'merger' },
  ]);
});

test('a moved border and a new name make nobody a successor', () => {
  expect(successors(changes, '0720', '2018-01-01')).toEqual(['0710']);
  expect(successors(changes, '3118')).toEqual([]);
  expect(successors(changes, '1841')).toEqual([]);
});

test('every former municipality leads to one of today, and every one of today to one of 2008', () => {
  const today = new Set(municipalities.filter(({ validTo }) => validTo === null).map(({ number }) => number));
  const lost = municipalities.filter(({ number }) =>
    continuationsOn(changes, number).some((end) => !today.has(end)),
  );
  expect(lost).toEqual([]);
  const first = new Set(
    municipalities.filter(({ validFrom }) => validFrom < '2008-01-01').map((m) => m.number),
  );
  const rootless = [...today].filter((number) =>
    originsOn(changes, number).some((origin) => !first.has(origin)),
  );
  expect(rootless).toEqual([]);
});

test('the family of Tysfjord holds both sides of the division', () => {
  const { members, links } = family('1850');
  expect(members.map(({ number, name, validTo }) => `${number} ${name} ${validTo}`)).toEqual([
    '1805 Narvik 2020-01-01',
    '1806 Narvik null',
    '1849 Hamarøy 2020-01-01',
    '1850 Tysfjord 2020-01-01',
    '1854 Ballangen 2020-01-01',
    '1875 Hamarøy null',
  ]);
  expect(links).toEqual([
    { date: '2020-01-01', kind: 'merger', fromNumber: '1805', toNumber: '1806' },
    { date: '2020-01-01', kind: 'merger', fromNumber: '1849', toNumber: '1875' },
    { date: '2020-01-01', kind: 'split', fromNumber: '1850', toNumber: '1806' },
    { date: '2020-01-01', kind: 'split', fromNumber: '1850', toNumber: '1875' },
    { date: '2020-01-01', kind: 'merger', fromNumber: '1854', toNumber: '1806' },
  ]);
});

test('one without changes is its whole family, and an unknown number has none', () => {
  expect(family('1841')).toEqual({
    members: [{ number: '1841', validFrom: '1971-01-01', validTo: null, name: 'Fauske' }],
    links: [],
  });
  expect(family('9998')).toEqual({ members: [], links: [] });
});
