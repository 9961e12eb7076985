import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseQuery } from './query.ts';

const schema = z.object({
  name: z.string().max(5, 'tooLong').optional(),
  size: z.enum(['small', 'large'], 'unknownSize').optional(),
  limit: z.string().regex(/^\d+$/, 'notANumber').transform(Number).default(10),
});
const parse = (search: string) => parseQuery(schema, new URLSearchParams(search));

test('what is not asked for has its default', () => {
  expect(parse('')).toEqual({
    values: { name: undefined, size: undefined, limit: 10 },
    typed: { name: undefined, size: undefined, limit: undefined },
    refusals: [],
  });
});

test('values are trimmed; of repeated ones the first counts; unknown ones are ignored', () => {
  expect(parse('name=+Bø+&limit=5&limit=x&utm_source=mail')).toEqual({
    values: { name: 'Bø', size: undefined, limit: 5 },
    typed: { name: 'Bø', size: undefined, limit: '5' },
    refusals: [],
  });
});

test('an empty value is as none', () => {
  expect(parse('name=&size=++').values).toEqual({ name: undefined, size: undefined, limit: 10 });
});

test('each faulty value is told, kept as typed, and read as if it were not there', () => {
  expect(parse('name=Porsanger&size=huge&limit=7')).toEqual({
    values: { name: undefined, size: undefined, limit: 7 },
    typed: { name: 'Porsanger', size: 'huge', limit: '7' },
    refusals: [
      { field: 'name', code: 'tooLong' },
      { field: 'size', code: 'unknownSize' },
    ],
  });
});
