import { Hono } from 'hono';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerText, takesGzip } from './answer-text.ts';
import type { Env } from './web.ts';

const long = 'Kommunar i Noreg. '.repeat(200);

function ask(text: string, headers: Record<string, string> = {}) {
  const app = new Hono<Env>();
  app.get('/', (http) => {
    http.header('Vary', 'Accept');
    return answerText(http, text, 200, 'text/html');
  });
  return app.request('/', { headers });
}

test('a long text comes compressed to those who take it', async () => {
  const response = await ask(long, { 'Accept-Encoding': 'br, gzip' });
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    vary: 'Accept, Accept-Encoding',
  });
  expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(long);
});

test.each([
  ['to those who do not', long, {}],
  ['when it is short', 'Kort', { 'Accept-Encoding': 'gzip' }],
])('a text comes as it is %s', async (_, text, headers) => {
  const response = await ask(text, headers);
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept, Accept-Encoding',
  });
  expect(await response.text()).toBe(text);
});

describe('who takes gzip', () => {
  test.each([
    ['gzip', true],
    ['deflate, GZIP;q=0.5', true],
    ['*', true],
    ['br', false],
    ['gzip;q=0', false],
    ['gzip;q=0.0, *', false],
    ['*;q=0', false],
    ['', false],
    [undefined, false],
  ])('%o: %o', (header, takes) => {
    expect(takesGzip(header)).toBe(takes);
  });
});
