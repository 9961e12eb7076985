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
  expect(actingAs(person, undefined)).toEqual({ ...person, acting: null });
  expect(actingAs(person, '')).toEqual({ ...person, acting: null });
});

test('a capacity the person does not have is not given', () => {
  expect(actingAs(person, '9')).toBeNull();
});

test('nobody in particular stays nobody', () => {
  expect(actingAs(anonymous, '7')).toBe(anonymous);
});
