import { expect, test } from 'vitest';
import { safeReturn } from './return-path.ts';

test.each([
  ['/nn/my', '/nn/my'],
  ['/nb', '/nb'],
  ['/en/municipalities?on=2020-01-01&name=Her%C3%B8y', '/en/municipalities?on=2020-01-01&name=Her%C3%B8y'],
  ['/nn/a/../b', '/nn/b'],
])('%s is one of our pages', (asked, expected) => {
  expect(safeReturn(asked, '/nb/my')).toBe(expected);
});

test.each([
  null,
  undefined,
  '',
  'https://example.org/nn/',
  '//example.org/nn',
  '/\\example.org',
  '/nn\\..\\..\\example.org',
  '/nnn',
  '/sign-out',
  '/api/v1/municipalities',
  'nn/my',
])('%s is not followed', (asked) => {
  expect(safeReturn(asked, '/nb/my')).toBe('/nb/my');
});
