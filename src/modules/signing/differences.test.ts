import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('equal data differ nowhere', () => {
  const data = { title: 'Heile stillingar', goals: [{ id: 1, target: 50 }] };
  expect(differences(data, structuredClone(data))).toEqual([]);
});

test('the smallest part that differs is named', () => {
  const before = { title: 'Heile stillingar', goals: [{ id: 1, target: 50, date: '2027-12-31' }] };
  const after = { title: 'Heile stillingar', goals: [{ id: 1, target: 60, date: '2027-12-31' }] };
  expect(differences(before, after)).toEqual([{ path: ['goals', 0, 'target'], before: 50, after: 60 }]);
});

test('rows with ids are followed when others are put in before them', () => {
  const before = { measures: [{ id: 'a', text: 'Langvakter' }] };
  const after = {
    measures: [
      { id: 'b', text: 'Lærlingar' },
      { id: 'a', text: 'Langvakter' },
    ],
  };
  expect(differences(before, after)).toEqual([
    { path: ['measures', 0], before: undefined, after: { id: 'b', text: 'Lærlingar' } },
  ]);
});

test('a row that is gone is told, with what it said', () => {
  const before = {
    measures: [
      { id: 'a', text: 'Langvakter' },
      { id: 'b', text: 'Lærlingar' },
    ],
  };
  const after = { measures: [{ id: 'b', text: 'Lærlingar' }] };
  expect(differences(before, after)).toEqual([
    { path: ['measures', 0], before: { id: 'a', text: 'Langvakter' }, after: undefined },
  ]);
});

test('lists without ids are compared place by place', () => {
  expect(differences({ themes: ['heiltid', 'omdøme'] }, { themes: ['heiltid'] })).toEqual([
    { path: ['themes', 1], before: 'omdøme', after: undefined },
  ]);
});

test('a field that comes, goes or changes kind', () => {
  expect(differences({ a: 1, b: null }, { b: { c: true }, d: '' })).toEqual([
    { path: ['b'], before: null, after: { c: true } },
    { path: ['d'], before: undefined, after: '' },
    { path: ['a'], before: 1, after: undefined },
  ]);
});
