import { expect, test } from 'vitest';
import { defineStatement, statementText } from './statement.ts';

const note = defineStatement({
  kind: 'sample/note',
  texts: { nb: 'Jeg har lest notatet.', nn: 'Eg har lese notatet.', en: 'I have read the note.' },
});

test('a statement is read in the language of the page', () => {
  expect(statementText([note], 'sample/note', 'nn')).toBe('Eg har lese notatet.');
});

test('nobody signs without knowing what is declared, and never one of two declarations', () => {
  expect(() => statementText([note], 'sample/letter', 'nn')).toThrow('sample/letter');
  expect(() => statementText([note, note], 'sample/note', 'nn')).toThrow('More than one');
});
