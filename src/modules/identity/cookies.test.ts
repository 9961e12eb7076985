import { expect, test } from 'vitest';
import { readCookie, writeCookie } from './cookies.ts';

test('on https the cookie is Secure and bound to the host', () => {
  expect(writeCookie('https://saman.example', 'session', 'abc')).toBe(
    '__Host-saman-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
});

test('on a loopback address without https it is plain', () => {
  expect(writeCookie('http://127.0.0.1:3000', 'browser', 'abc')).toBe(
    'saman-browser=abc; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax',
  );
  expect(writeCookie('http://127.0.0.1:3000', 'session', null)).toBe(
    'saman-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  );
});

test('only the name that fits the scheme is read', () => {
  const request = new Request('https://saman.example/', {
    headers: { cookie: 'saman-session=planted; __Host-saman-session=own' },
  });
  expect(readCookie(request, 'https://saman.example', 'session')).toBe('own');
  expect(readCookie(request, 'https://saman.example', 'kept')).toBeNull();
});
