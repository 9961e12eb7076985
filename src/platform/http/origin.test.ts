import { describe, expect, test } from 'vitest';
import { Fault } from './fault.ts';
import { guardOrigin, ownOrigin } from './origin.ts';

const direct = { publicOrigin: null, trustProxy: false };
const behindProxy = { publicOrigin: null, trustProxy: true };
const named = { publicOrigin: 'https://saman.example', trustProxy: false };

function isRefused(
  web: typeof direct | typeof named,
  method: string,
  headers: Record<string, string>,
): boolean {
  try {
    guardOrigin(web, new Request('http://10.0.0.5:3000/nn/my', { method, headers }));
    return false;
  } catch (error) {
    if (error instanceof Fault && error.code === 'foreignOrigin') return true;
    throw error;
  }
}

test('what only reads is answered wherever it comes from', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS'];
  expect(methods.map((method) => isRefused(direct, method, { origin: 'https://other.example' }))).toEqual([
    false,
    false,
    false,
  ]);
});

describe('a change', () => {
  test.each([
    ['from our own page', direct, 'http://10.0.0.5:3000', false],
    ['from another port', direct, 'http://10.0.0.5:3001', true],
    ['from another protocol', direct, 'https://10.0.0.5:3000', true],
    ['from another site', direct, 'https://other.example', true],
    ['from a page without an origin', direct, 'null', true],
    ['from a name that begins like ours', named, 'https://saman.example.com', true],
    ['from the public address', named, 'https://saman.example', false],
    ['from the inner address, when there is a public one', named, 'http://10.0.0.5:3000', true],
  ])('%s', (_, web, origin, refused) => {
    expect(isRefused(web, 'POST', { origin })).toBe(refused);
  });

  test('that names no origin is refused, whatever its method', () => {
    expect(['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => isRefused(direct, method, {}))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('our own origin', () => {
  const forwarded = { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'saman.example, inner' };
  const request = (headers: Record<string, string>) => new Request('http://10.0.0.5:3000/nn/', { headers });
  test.each([
    ['is the address itself', direct, {}, 'http://10.0.0.5:3000'],
    ['is not what a stranger says a proxy said', direct, forwarded, 'http://10.0.0.5:3000'],
    ['is what a trusted proxy says, first of several', behindProxy, forwarded, 'https://saman.example'],
    ['is the address itself where the proxy says nothing', behindProxy, {}, 'http://10.0.0.5:3000'],
    [
      'is the public address, if there is one',
      { ...behindProxy, ...named },
      forwarded,
      'https://saman.example',
    ],
  ])('%s', (_, web, headers, origin) => {
    expect(ownOrigin(web, request(headers))).toBe(origin);
  });
});
