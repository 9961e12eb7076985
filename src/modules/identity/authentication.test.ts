import { expect, test } from 'vitest';
import { checkAuthentication } from './authentication.ts';

const now = 1_795_000_000;
const levels = ['high'];

const codeOf = (authentication: { acr?: string; authTime?: number }, notBefore?: number) => {
  const result = checkAuthentication(
    { acr: authentication.acr, authTime: authentication.authTime },
    { levels, now, ...(notBefore === undefined ? {} : { notBefore }) },
  );
  return result.ok ? 'ok' : result.refusals.map(({ code }) => code).join();
};

test.each([
  ['the level asked for, just now', { acr: 'high', authTime: now }, 'ok'],
  ['a lower level', { acr: 'substantial', authTime: now }, 'levelTooLow'],
  ['no level', { authTime: now }, 'levelTooLow'],
  ['no time', { acr: 'high' }, 'loginTimeMissing'],
  ['a time that is no number', { acr: 'high', authTime: Number.NaN }, 'loginTimeMissing'],
  ['a session of this morning', { acr: 'high', authTime: now - 11 * 3600 }, 'ok'],
  ['a session of yesterday', { acr: 'high', authTime: now - 24 * 3600 }, 'loginTooOld'],
  ['a login that has not happened yet', { acr: 'high', authTime: now + 60 }, 'loginTooOld'],
])('%s', (_, authentication, expected) => {
  expect(codeOf(authentication)).toBe(expected);
});

test.each([
  ['after it was asked for', now - 30, 'ok'],
  ['before it was asked for', now - 61 - 10, 'loginTooOld'],
  ['within the difference of two clocks', now - 60 - 9, 'ok'],
])('a fresh login must be %s', (_, authTime, expected) => {
  expect(codeOf({ acr: 'high', authTime }, now - 60)).toBe(expected);
});
