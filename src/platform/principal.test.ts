import { expect, test } from 'vitest';
import { actingAs, anonymous } from './principal.ts';
import type { Principal } from './principal.ts';

const person: Principal = {
  kind: 'person',
  id: '12',
  acting: { id: '7' },
  capacities: [{ id: '7' }, { id: '8' }],
};

test('a form opened for another capacity acts in that one, whatever is chosen now', () => {
  expect(actingAs(person, '8')).toEqual({ ...person, acting: { id: '8' } });
});

test('a form that names no capacity acts in none', () => {
  const inNone = { kind: 'person', id: '12', capacities: [{ id: '7' }, { id: '8' }] };
  expect(actingAs(person, undefined)).toStrictEqual(inNone);
  expect(actingAs(person, '')).toStrictEqual(inNone);
});

test('a capacity the person does not have is not given', () => {
  expect(actingAs(person, '9')).toBeNull();
  expect(actingAs({ kind: 'person', id: '12' }, '7')).toBeNull();
});

test('nobody in particular stays nobody', () => {
  expect(actingAs(anonymous, '7')).toBe(anonymous);
});
