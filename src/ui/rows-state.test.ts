import { expect, test } from 'vitest';
import { changeRows, rowCount } from './rows-state.ts';

const limits = { min: 1, max: 3 };

test.each([
  [{}, 1],
  [{ 'rows.count': '2' }, 2],
  [{ 'rows.count': '99' }, 3],
  [{ 'rows.count': '-4' }, 1],
  [{ 'rows.count': 'x', 'rows.1.name': 'Storvik' }, 2],
  [{ 'other.7.name': 'Storvik' }, 1],
  [{ 'rows.99999.name': 'Storvik' }, 1],
])('%j shows %i rows', (values, count) => {
  expect(rowCount(values, 'rows', limits.min, limits.max)).toBe(count);
});

test('adding keeps everything and stops at the limit', () => {
  const values = { title: 'Heiltid', 'rows.0.name': 'Storvik', do: 'rows.add' };
  const two = changeRows(values, 'rows', limits);
  expect(two).toEqual({ ...values, 'rows.count': '2' });
  expect(changeRows({ ...values, 'rows.count': '3' }, 'rows', limits)).toEqual({
    ...values,
    'rows.count': '3',
  });
});

test('removing a row moves the later ones up', () => {
  const values = {
    title: 'Heiltid',
    'rows.count': '3',
    'rows.0.name': 'Storvik',
    'rows.1.name': 'Tinnes',
    'rows.1.only': 'yes',
    'rows.2.name': 'Fjellvik',
    'rows.2.side': ['a', 'b'],
    do: 'rows.1.remove',
  };
  expect(changeRows(values, 'rows', limits)).toEqual({
    title: 'Heiltid',
    'rows.count': '2',
    'rows.0.name': 'Storvik',
    'rows.1.name': 'Fjellvik',
    'rows.1.side': ['a', 'b'],
    do: 'rows.1.remove',
  });
});

test('the last row that must be there is not removed', () => {
  const values = { 'rows.0.name': 'Storvik', do: 'rows.0.remove' };
  expect(changeRows(values, 'rows', limits)).toEqual({ ...values, 'rows.count': '1' });
});

test.each(['', 'send', 'rows', 'rows.7.remove', 'rows.x.remove', 'other.add'])(
  'do=%s is no row button',
  (pressed) => {
    expect(changeRows({ do: pressed }, 'rows', limits)).toBeUndefined();
  },
);
