import { describe, expect, test } from 'vitest';
import { isLang, preferredLanguage } from './language.ts';

describe('the language of an Accept-Language header', () => {
  test.each([
    [undefined, 'nb', 'no header'],
    [null, 'nb', 'no header'],
    ['', 'nb', 'an empty one'],
    ['nn', 'nn', 'one of ours'],
    ['nn-NO,nb;q=0.9,en;q=0.8', 'nn', 'with a country'],
    ['NN-no', 'nn', 'in capitals'],
    ['no', 'nb', 'Norwegian without a form'],
    ['no;q=0.5,nn;q=0.9', 'nn', 'the form that is wished for more'],
    ['en;q=0.5, nn', 'nn', 'no weight means most'],
    ['nb;q=0.8,nn;q=0.8', 'nb', 'of equals the first'],
    ['nb;q=0,en', 'en', 'a weight of zero means not that one'],
    ['se,fi;q=0.9,en;q=0.1', 'en', 'the best that we have'],
    ['se,fi', 'nb', 'none that we have'],
    ['*', 'nb', 'any'],
    [';;,,;q=x', 'nb', 'nonsense'],
  ])('%o is answered in %s (%s)', (header, lang, _why) => {
    expect(preferredLanguage(header)).toBe(lang);
  });
});

test('the languages of addresses are nb, nn and en, in small letters', () => {
  const given = ['nb', 'nn', 'en', 'no', 'NB', 'se', '', undefined];
  expect(given.filter((value) => isLang(value))).toEqual(['nb', 'nn', 'en']);
});
