import { expect, test } from 'vitest';
import { levelsOf } from './levels.ts';

test('ID-porten: substantial signs in, high signs', () => {
  expect(levelsOf('https://idporten.no', undefined)).toEqual({
    signIn: ['idporten-loa-substantial', 'idporten-loa-high'],
    signing: ['idporten-loa-high'],
    ask: { signIn: 'idporten-loa-substantial', signing: 'idporten-loa-high' },
  });
});

test('an operator may let substantial sign, too', () => {
  expect(levelsOf('https://test.idporten.no/', 'idporten-loa-substantial')).toEqual({
    signIn: ['idporten-loa-substantial', 'idporten-loa-high'],
    signing: ['idporten-loa-substantial', 'idporten-loa-high'],
    ask: { signIn: 'idporten-loa-substantial', signing: 'idporten-loa-substantial' },
  });
});

test('a level the issuer does not have is a mistake', () => {
  expect(levelsOf('https://ansattporten.no', 'Level4')).toBeNull();
});

test('an unknown issuer needs to be told: one level for everything, or several, lowest first', () => {
  expect(levelsOf('https://login.example', undefined)).toBeNull();
  expect(levelsOf('https://login.example', 'gold')).toEqual({
    signIn: ['gold'],
    signing: ['gold'],
    ask: { signIn: 'gold', signing: 'gold' },
  });
  expect(levelsOf('https://login.example', 'silver gold')).toEqual({
    signIn: ['silver', 'gold'],
    signing: ['gold'],
    ask: { signIn: 'silver', signing: 'gold' },
  });
});
