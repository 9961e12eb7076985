import { expect, test } from 'vitest';
import { fieldId, formValues, listOf, textOf } from './form-state.ts';

test('a field name gives an id of its own', () => {
  expect(['title', 'rows.0.title', 'a_b.c'].map(fieldId)).toEqual(['f-title', 'f-rows-0-title', 'f-a_b-c']);
});

test.each(['', 'rows-0', 'rows..title', '0.title', 'a b', '.title'])('"%s" is no field name', (name) => {
  expect(() => fieldId(name)).toThrow('A field name is words joined by dots');
});

test('names that occur twice give a list', () => {
  const values = formValues(new URLSearchParams('a=1&b=2&b=3&b=4&__proto__=x'));
  expect(Object.entries(values)).toEqual([
    ['a', '1'],
    ['b', ['2', '3', '4']],
    ['__proto__', 'x'],
  ]);
  expect([listOf(values, 'a'), listOf(values, 'b'), listOf(values, 'c')]).toEqual([
    ['1'],
    ['2', '3', '4'],
    [],
  ]);
  expect([textOf(values, 'a'), textOf(values, 'b'), textOf(values, 'c')]).toEqual(['1', '2', '']);
});
