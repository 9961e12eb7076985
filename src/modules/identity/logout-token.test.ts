import type { JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import { readLogoutClaims } from './logout-token.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const good = {
  iss: 'https://idporten.no',
  aud: 'saman',
  iat: 1_795_000_000,
  exp: 1_795_000_120,
  jti: 'one',
  sid: 'session-1',
  sub: 'k3-a',
  events: { [event]: {} },
};

test('names the session and the subject', () => {
  expect(readLogoutClaims(good)).toEqual({
    ok: true,
    value: {
      issuer: 'https://idporten.no',
      tokenId: 'one',
      providerSession: 'session-1',
      subject: 'k3-a',
      expires: 1_795_000_120,
    },
  });
});

test.each([
  ['without the event', { events: undefined }],
  ['with another event', { events: { 'https://example.org/other': {} } }],
  ['with an event that is no object', { events: { [event]: true } }],
  ['with a nonce, as an ID token has', { nonce: 'n' }],
  ['without id', { jti: undefined }],
  ['without session and subject', { sid: undefined, sub: undefined }],
])('a token %s orders nothing', (_, change) => {
  expect(readLogoutClaims({ ...good, ...change } as JWTPayload)).toEqual({
    ok: false,
    refusals: [{ code: 'notALogout' }],
  });
});
