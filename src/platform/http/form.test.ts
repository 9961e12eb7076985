import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineForm } from './form.ts';

const form = defineForm(
  z.object({
    fact: z.enum(['name', 'other'], 'chooseFact'),
    explanation: z.string('tooShort').trim().min(10, 'tooShort').max(20, 'tooLong'),
    parties: z.array(z.string().length(4, 'notANumber')).default([]),
  }),
);

test('typed values become data', () => {
  expect(form.parse({ fact: 'name', explanation: '  Namnet er eit anna. ', parties: ['1508'] })).toEqual({
    ok: true,
    values: { fact: 'name', explanation: 'Namnet er eit anna.', parties: ['1508'] },
  });
});

test('what the form does not know is left out', () => {
  expect(form.parse({ fact: 'name', explanation: 'Namnet er eit anna.', role: 'admin' })).toEqual({
    ok: true,
    values: { fact: 'name', explanation: 'Namnet er eit anna.', parties: [] },
  });
});

test('one refusal per field, with the limit a text may name', () => {
  expect(form.parse({ explanation: 'kort' })).toEqual({
    ok: false,
    refusals: [
      { field: 'fact', code: 'chooseFact', params: {} },
      { field: 'explanation', code: 'tooShort', params: { minimum: 10 } },
    ],
  });
  expect(form.parse({ fact: 'name', explanation: 'x'.repeat(21) })).toEqual({
    ok: false,
    refusals: [{ field: 'explanation', code: 'tooLong', params: { maximum: 20 } }],
  });
});

test('a fault in a repeated field says which one', () => {
  expect(form.parse({ fact: 'name', explanation: 'Namnet er eit anna.', parties: ['1508', '15'] })).toEqual({
    ok: false,
    refusals: [{ field: 'parties.1', code: 'notANumber', params: { minimum: 4 } }],
  });
});

test('a field that comes twice where one is wanted is refused as that field', () => {
  expect(form.parse({ fact: ['name', 'other'], explanation: ['a', 'b'] })).toEqual({
    ok: false,
    refusals: [
      { field: 'fact', code: 'chooseFact', params: {} },
      { field: 'explanation', code: 'tooShort', params: {} },
    ],
  });
});
