import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

/** The sentences an environment is refused with, in the order they are written. */
function refusals(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('an empty environment gives the defaults, and nothing else', () => {
  expect(readConfig({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    SAMAN_ROLE: 'all',
    SAMAN_DEMO: '0',
    SAMAN_LOG: 'info',
    TRUST_PROXY: '0',
    NODE_ENV: 'production',
    APERTIUM: 'apertium',
  });
});

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', SAMAN_NOW: '' })).toEqual(readConfig({}));
});

test('settings of other programs are left alone', () => {
  expect(readConfig({ HOME: '/root', PGHOST: 'elsewhere', SAMANTHA: 'a name' })).toEqual(readConfig({}));
});

test.each([
  ['PORT', '0', 0],
  ['PORT', '65535', 65_535],
  ['PUBLIC_URL', 'https://saman.example', 'https://saman.example'],
  ['DATABASE_URL', 'postgres://app@db/saman', 'postgres://app@db/saman'],
  ['DATABASE_URL', 'postgresql://app@db/saman?host=/run/pg', 'postgresql://app@db/saman?host=/run/pg'],
  ['ADMIN_DATABASE_URL', 'postgres://owner@db/saman', 'postgres://owner@db/saman'],
  ['SAMAN_ROLE', 'worker', 'worker'],
  ['SAMAN_NOW', '2011-03-01', '2011-03-01'],
  ['SAMAN_NOW', '2011-03-01T08:00:00Z', '2011-03-01T08:00:00Z'],
  ['METRICS_TOKEN', '0123456789abcdef', '0123456789abcdef'],
  ['SAMAN_FAILPOINT', 'letter.made:7', 'letter.made:7'],
  ['SMTP_URL', 'smtps://mail.example:465', 'smtps://mail.example:465'],
])('%s=%s is read', (name, text, value) => {
  expect(readConfig({ [name]: text })).toEqual({ ...readConfig({}), [name]: value });
});

describe('a wrong value is named with its reason', () => {
  test.each([
    ['PORT', 'http', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
    ['PORT', '3000.5', 'PORT must be a whole number from 0 to 65535.'],
    ['PUBLIC_URL', 'saman.example', 'PUBLIC_URL is not an address of the right kind.'],
    ['PUBLIC_URL', 'ftp://saman.example', 'PUBLIC_URL is not an address of the right kind.'],
    ['DATABASE_URL', 'mysql://db/saman', 'DATABASE_URL is not an address of the right kind.'],
    ['SAMAN_ROLE', 'both', 'SAMAN_ROLE must be one of all, web, worker.'],
    ['SAMAN_LOG', 'loud', 'SAMAN_LOG must be one of silent, error, warn, info, debug.'],
    ['SAMAN_DEMO', 'yes', 'SAMAN_DEMO must be one of 0, 1.'],
    [
      'SAMAN_NOW',
      '2011-02-30',
      'SAMAN_NOW must be a date such as 2011-03-01 or a moment such as 2011-03-01T08:00:00Z.',
    ],
    [
      'SAMAN_FAILPOINT',
      'made',
      'SAMAN_FAILPOINT must be a name such as letter.made, or letter.made:7 for the seventh time.',
    ],
    ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must be at least 16 signs.'],
    ['SAMAN_ROL', 'web', 'SAMAN_ROL is not a setting Saman knows (see .env.example).'],
    ['OIDC_CLIENT', 'x', 'OIDC_CLIENT is not a setting Saman knows (see .env.example).'],
    ['SMTP_HOST', 'x', 'SMTP_HOST is not a setting Saman knows (see .env.example).'],
  ])('%s=%s', (name, text, sentence) => {
    expect(refusals({ [name]: text })).toEqual([sentence]);
  });

  test('all of them at once', () => {
    expect(refusals({ PORT: 'x', SAMAN_ROLE: 'x', SAMAN_X: 'x' })).toEqual([
      'SAMAN_X is not a setting Saman knows (see .env.example).',
      'PORT must be a whole number from 0 to 65535.',
      'SAMAN_ROLE must be one of all, web, worker.',
    ]);
  });
});
