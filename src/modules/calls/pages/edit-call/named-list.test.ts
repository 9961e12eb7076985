import { expect, test } from 'vitest';
import { listedIn, numbersOf } from './named-list.ts';

const municipalities = [
  { organisationId: 7, number: '1508', organisationNumber: '920415288' },
  { organisationId: 8, number: '1547', organisationNumber: null },
];

test('a list is written with either kind of number, and each is on it once', () => {
  expect(listedIn(municipalities, ['1547', '920415288', '1508'])).toEqual({ ok: true, value: [8, 7] });
  expect(listedIn(municipalities, [])).toEqual({ ok: true, value: [] });
  expect(numbersOf(municipalities, [8, 7, 9])).toEqual(['1508', '1547']);
});

test('a number nobody has is named', () => {
  expect(listedIn(municipalities, ['1508', '9999', '0000'])).toEqual({
    ok: false,
    refusals: [{ code: 'unknownNumber', field: 'named', params: { number: '9999' } }],
  });
});
