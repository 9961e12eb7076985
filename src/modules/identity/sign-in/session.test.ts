import { beforeAll, expect, test } from 'vitest';
import { Browser, signIn } from '../../../../tests/support/sign-in.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { sweepJob } from '../jobs/sweep.job.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const page = '/nn/counties';
const signedIn = async (browser: Browser) =>
  (await (await browser.get(page)).text()).includes('action="/sign-out"');
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

test('a planted token is not taken up: sign-in gives a new one', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    browser.cookies.set('saman-session', 'planted-by-somebody');
    await browser.signIn('mayor', { back: page });
    expect(browser.cookies.get('saman-session')).toMatch(/^[\w-]{43}$/);
    expect(await signedIn(browser)).toBe(true);
  });
});

test('signing in again ends the session the browser had', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor', { back: page });
    const former = new Browser(app);
    former.cookies.set('saman-session', browser.cookies.get('saman-session') ?? '');
    expect(await signedIn(former)).toBe(true);
    await browser.signIn('mayor', { back: page });
    expect(await signedIn(browser)).toBe(true);
    expect(await signedIn(former)).toBe(false);
  });
});

test('signing in again, as for a step-up, one acts for whom one acted before', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'elvestad-mayor', { back: page });
    const bar = async () =>
      /<details class="behalf".*?<\/details>/s.exec(await (await browser.get(page)).text())?.[0];
    const open = await bar();
    expect(open).toContain('Vel kven du handlar på vegner av');
    const [, second] = Array.from(
      open?.matchAll(/name="mandate" value="(\d+)"/g) ?? [],
      ([, id]) => id ?? '',
    );
    await browser.post('/on-behalf', { mandate: second ?? '', back: page });
    const chosen = await bar();
    expect(chosen).toContain('Du handlar på vegner av');
    await browser.signIn('elvestad-mayor', { back: page });
    expect(await bar()).toBe(chosen);
    // Whoever signs in next in the same browser has not chosen yet.
    const other = new Browser(app);
    other.cookies.set('saman-session', browser.cookies.get('saman-session') ?? '');
    await other.signIn('granli-mayor', { back: page });
    browser.cookies.set('saman-session', other.cookies.get('saman-session') ?? '');
    expect(await bar()).toContain('Vel kven du handlar på vegner av');
  });
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  await app.isolated(async () => {
    const answer = await app.request('/sign-in?back=/nn/');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^saman-browser=[\w-]{43}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });
});

test.each([
  ['an hour without use', { idle_until: minutes(-1) }, false],
  ['the end of the day', { idle_until: minutes(-1), ends_at: minutes(-1) }, false],
  ['a minute before the hour is over', { idle_until: minutes(1) }, true],
])('after %s', async (_, change, expected) => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor');
    await app.system.database.write.updateTable('identity.session').set(change).execute();
    expect(await signedIn(browser)).toBe(expected);
  });
});

test('use keeps a session alive', async () => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor');
    await app.system.database.write
      .updateTable('identity.session')
      .set({ idle_until: minutes(1) })
      .execute();
    await browser.get(page);
    const { idle_until } = await app.system.database.read
      .selectFrom('identity.session')
      .select('idle_until')
      .executeTakeFirstOrThrow();
    expect(Date.parse(idle_until)).toBeGreaterThan(Date.parse(minutes(59)));
  });
});

test('a page kept from before sign-in is not taken for fresh after it', async () => {
  await app.isolated(async () => {
    const tag = (await app.request(page)).headers.get('ETag') ?? '';
    expect((await app.request(page, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    const browser = await signIn(app, 'mayor');
    expect((await browser.ask(page, { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });
});

test('what is over is swept away after a day', async () => {
  await app.isolated(async () => {
    await signIn(app, 'mayor');
    await signIn(app, 'secretariat');
    const db = app.system.database.write;
    await db
      .updateTable('identity.session')
      .set({ started_at: minutes(-3000), idle_until: minutes(-2000), ends_at: minutes(-2000) })
      .where('subject', '=', 'mayor')
      .execute();
    await app.request('/sign-in');
    await db
      .updateTable('identity.pending_sign_in')
      .set({ expires_at: minutes(-1) })
      .execute();
    await sweepJob.handle({ system: app.system } as Parameters<typeof sweepJob.handle>[0], {});
    expect(await db.selectFrom('identity.session').select('subject').execute()).toEqual([
      { subject: 'secretariat' },
    ]);
    expect(await db.selectFrom('identity.pending_sign_in').selectAll().execute()).toEqual([]);
  });
});
