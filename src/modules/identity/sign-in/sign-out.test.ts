import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, importJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { signIn } from '../../../../tests/support/sign-in.ts';
import type { Browser } from '../../../../tests/support/sign-in.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { localKeys } from '../local-provider/keys.ts';
import { textsIn } from '../texts/texts.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const page = '/nn/counties';
const issuer = 'http://localhost/local-provider';
const signedIn = async (browser: Browser) =>
  (await (await browser.get(page)).text()).includes('action="/sign-out"');

test('signing out ends our session first, then the provider’s', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor', { back: page });
    const token = browser.cookies.get('saman-session') ?? '';
    const left = await browser.ask('/sign-out', {
      method: 'POST',
      headers: { Referer: `http://localhost${page}` },
    });
    expect(left.status).toBe(303);
    expect(browser.isSignedIn).toBe(false);
    browser.cookies.set('saman-session', token);
    expect(await signedIn(browser)).toBe(false);

    const provider = new URL(left.headers.get('Location') ?? '');
    expect(provider.pathname).toBe('/local-provider/session/end');
    const asked = await (await browser.get(provider.pathname + provider.search)).text();
    expect(asked).toContain(textsIn('nn').local.leaveTitle);
    const [, action = '', secret = ''] = /action="([^"]+)".*?name="xsrf" value="([^"]+)"/s.exec(asked) ?? [];
    const done = await browser.post(action, { xsrf: secret, logout: 'yes' });
    expect(browser.address).toBe('/sign-out?state=nn');
    expect(await done.text()).toContain(textsIn('nn').signOut.doneTitle);
    // The provider knows nobody any more: it asks who is there.
    await browser.get('/sign-in?back=/nn/');
    expect(browser.address).toMatch(/^\/local-provider\/people\//);
    expect(app.takeErrors()).toEqual([]);
  });
});

test('signing out at the provider ends our session in another browser window, too', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor', { back: page });
    const other = await signIn(app, 'secretariat', { back: page });
    const asked = await (await browser.get('/local-provider/session/end')).text();
    const [, action = '', secret = ''] = /action="([^"]+)".*?name="xsrf" value="([^"]+)"/s.exec(asked) ?? [];
    await browser.ask(action, { method: 'POST', body: new URLSearchParams({ xsrf: secret, logout: 'yes' }) });
    expect([await signedIn(browser), await signedIn(other)]).toEqual([false, true]);
    const ended = await app.system.database.read
      .selectFrom('identity.session')
      .select(['subject', 'ended_by'])
      .orderBy('id')
      .execute();
    expect(ended).toEqual([
      { subject: 'mayor', ended_by: 'provider' },
      { subject: 'secretariat', ended_by: null },
    ]);
  });
});

test('another site cannot sign a reader out', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor', { back: page });
    const answer = await browser.ask('/sign-out', {
      method: 'POST',
      headers: { Origin: 'https://example.org' },
    });
    expect(answer.status).toBe(403);
    expect(await signedIn(browser)).toBe(true);
  });
});

test('looking at the page does not sign out', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor', { back: page });
    expect(await (await browser.get('/sign-out?state=nn')).text()).toContain(textsIn('nn').signOut.askText);
    expect(await signedIn(browser)).toBe(true);
  });
});

/** A logout token as the provider would make it, changed. */
async function logoutToken(change: JWTPayload = {}, signedBy: 'provider' | 'stranger' = 'provider') {
  const own = localKeys(app.secrets).provider;
  const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const key = signedBy === 'provider' ? await importJWK(own, 'ES256') : strangers;
  return new SignJWT({
    iss: issuer,
    aud: 'saman',
    sub: 'mayor',
    jti: crypto.randomUUID(),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 120,
    ...change,
  })
    .setProtectedHeader({ alg: 'ES256', kid: own.kid, typ: 'logout+jwt' })
    .sign(key);
}

/** As the provider's server sends it: from no page of ours, with no cookie. */
const tell = (token: string) =>
  app.request('/sign-out/back-channel', {
    method: 'POST',
    headers: { Origin: 'https://provider.example' },
    body: new URLSearchParams({ logout_token: token }),
  });

test('a logout token ends every session of its subject', async () => {
  await app.isolated(async () => {
    const one = await signIn(app, 'mayor');
    const two = await signIn(app, 'mayor');
    const other = await signIn(app, 'secretariat');
    const answer = await tell(await logoutToken());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect([await signedIn(one), await signedIn(two), await signedIn(other)]).toEqual([false, false, true]);
  });
});

test.each([
  ['signed by a stranger', () => logoutToken({}, 'stranger'), 'notOurs'],
  ['of another issuer', () => logoutToken({ iss: 'https://example.org' }), 'notOurs'],
  ['for another client', () => logoutToken({ aud: 'somebody-else' }), 'notOurs'],
  ['that has run out', () => logoutToken({ exp: Math.floor(Date.now() / 1000) - 60 }), 'notOurs'],
  ['from last week', () => logoutToken({ iat: Math.floor(Date.now() / 1000) - 604_800 }), 'notOurs'],
  ['without the event', () => logoutToken({ events: {} }), 'notALogout'],
  ['with a nonce', () => logoutToken({ nonce: 'n' }), 'notALogout'],
  ['that is no token', async () => 'nonsense', 'notOurs'],
])('a logout token %s ends nothing', async (_, make, code) => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor');
    const answer = await tell(await make());
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: code },
    ]);
    expect(await signedIn(browser)).toBe(true);
  });
});

test('a logout token that has been used ends nothing more', async () => {
  await app.isolated(async () => {
    await signIn(app, 'mayor');
    const token = await logoutToken();
    expect((await tell(token)).status).toBe(200);
    const later = await signIn(app, 'mayor');
    const again = await tell(token);
    expect([again.status, await again.json()]).toEqual([
      400,
      { error: 'invalid_request', error_description: 'replayed' },
    ]);
    expect(await signedIn(later)).toBe(true);
  });
});
