import { beforeAll, expect, test } from 'vitest';
import { Browser, signIn } from '../../../../tests/support/sign-in.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { historyOf } from '../../audit/index.ts';
import { examplePeople } from '../example/people.ts';
import { textsIn } from '../texts/texts.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const t = textsIn('nn').signIn;
const back = '/nn/municipalities';

/** Sign in as far as the provider's answer, and keep it from reaching Saman: the callback with its code. */
async function answerOf(browser: Browser, person: string): Promise<string> {
  await browser.get(`/sign-in?${new URLSearchParams({ back })}`);
  const chosen = await browser.ask(browser.address, {
    method: 'POST',
    body: new URLSearchParams({ person }),
  });
  const resumed = await browser.ask(new URL(chosen.headers.get('Location') ?? '').pathname);
  const { pathname, search } = new URL(resumed.headers.get('Location') ?? '');
  return pathname + search;
}

const sessions = () =>
  app.system.database.read
    .selectFrom('identity.session')
    .select(['person_id', 'issuer', 'subject', 'acr', 'ended_by'])
    .orderBy('id')
    .execute();

test('a script signs in by plain HTTP and comes back to its page', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    const before = await (await browser.get(back)).text();
    expect(before).toContain('href="/sign-in?back=%2Fnn%2Fmunicipalities"');
    const answer = await browser.signIn('mayor', { back });
    expect([answer.status, browser.address]).toEqual([200, back]);
    const page = await answer.text();
    expect(page).toContain('action="/sign-out"');
    expect(page).toContain('href="/nn/my"');
    expect(await sessions()).toEqual([
      {
        person_id: expect.any(Number),
        issuer: 'http://localhost/local-provider',
        subject: 'mayor',
        acr: 'idporten-loa-substantial',
        ended_by: null,
      },
    ]);
    expect(app.takeErrors()).toEqual([]);
  });
});

test('of the national identity number only a keyed hash is stored', async () => {
  await app.isolated(async () => {
    await signIn(app, 'mayor');
    const { number } = examplePeople.find(({ key }) => key === 'mayor') ?? { number: '' };
    const people = await app.system.database.read
      .selectFrom('identity.person')
      .selectAll()
      .where('name', '=', 'Astrid Dømeland')
      .execute();
    expect(people).toEqual([
      {
        id: expect.any(Number),
        number_hash: app.secrets.keyedHash('national identity number', number),
        name: 'Astrid Dømeland',
        created_at: expect.any(String),
        erased_at: null,
      },
    ]);
    const [session] = await app.system.database.read.selectFrom('identity.session').selectAll().execute();
    // The ID token carries the number; the database cannot read it.
    expect(session?.id_token_sealed.toString('latin1')).not.toContain('eyJ');
    expect(
      app.secrets.open('ID token', session?.id_token_sealed ?? Buffer.alloc(0))?.split('.'),
    ).toHaveLength(3);
    expect(await historyOf(app.system.database.read, `identity.person:${people[0]?.id}`)).toMatchObject([
      { actor: 'anonymous', action: 'identity/start-session', data: { acr: 'idporten-loa-substantial' } },
    ]);
  });
});

test('the same person is the same person the next time', async () => {
  await app.isolated(async () => {
    await signIn(app, 'mayor');
    await signIn(app, 'mayor');
    await signIn(app, 'secretariat');
    const people = (await sessions()).map(({ person_id }) => person_id);
    expect(people[1]).toBe(people[0]);
    expect(new Set(people).size).toBe(2);
  });
});

test('every example person can sign in', async () => {
  for (const { key } of examplePeople)
    await app.isolated(async () => {
      expect((await signIn(app, key, { back })).isSignedIn).toBe(true);
    });
}, 60_000);

test.each(['nb', 'nn', 'en'] as const)('the people are listed in %s', async (lang) => {
  const browser = new Browser(app);
  await app.isolated(async () => {
    const page = await (await browser.get(`/sign-in?back=/${lang}/counties`)).text();
    expect(page).toContain(`<html lang="${lang}"`);
    expect(page).toContain(textsIn(lang).local.title);
    for (const { key, name } of examplePeople) {
      expect(page).toContain(`value="${key}"`);
      expect(page).toContain(name);
    }
  });
});

test.each([
  ['a state nobody sent', '/sign-in/callback?code=x&state=unknown'],
  ['no state', '/sign-in/callback?code=x'],
])('%s is refused', async (_, address) => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    await browser.get(`/sign-in?${new URLSearchParams({ back })}`);
    const answer = await browser.get(address);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(textsIn('nb').signIn.reasons.wrongState);
    expect(await sessions()).toEqual([]);
  });
});

test('an answer that another browser was waiting for is refused, and stays good for that one', async () => {
  await app.isolated(async () => {
    const owner = new Browser(app);
    const answer = await answerOf(owner, 'mayor');
    const other = new Browser(app);
    await other.get(`/sign-in?${new URLSearchParams({ back })}`);
    expect((await other.get(answer)).status).toBe(400);
    expect(other.isSignedIn).toBe(false);
    await owner.get(answer);
    expect(owner.isSignedIn).toBe(true);
  });
});

test('an answer is good once', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    const answer = await answerOf(browser, 'mayor');
    await browser.get(answer);
    expect(browser.isSignedIn).toBe(true);
    browser.cookies.delete('saman-session');
    // We refuse it ourselves, before the provider is asked whether the code has been used.
    expect(await pending()).toEqual([]);
    const again = await browser.get(answer);
    expect(again.status).toBe(400);
    expect(browser.isSignedIn).toBe(false);
    expect(await sessions()).toHaveLength(1);
  });
});

test('a sign-in that was forgotten for half an hour is refused', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    const answer = await answerOf(browser, 'mayor');
    await app.system.database.write
      .updateTable('identity.pending_sign_in')
      .set({ expires_at: new Date(Date.now() - 1).toISOString() })
      .execute();
    expect((await browser.get(answer)).status).toBe(400);
    expect(browser.isSignedIn).toBe(false);
  });
});

/** Sign-ins that have been begun and not come back. */
function pending() {
  return app.system.database.read.selectFrom('identity.pending_sign_in').select('return_path').execute();
}

/** The code of one answer with everything else of another. */
function withCodeOf(address: string, other: string): string {
  const mixed = new URL(address, 'http://localhost');
  const code = new URL(other, 'http://localhost').searchParams.get('code');
  mixed.searchParams.set('code', code ?? '');
  return mixed.pathname + mixed.search;
}

test('a code that has been used is refused', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    const used = await answerOf(browser, 'mayor');
    await browser.get(used);
    browser.cookies.delete('saman-session');
    browser.cookies.delete('local-provider-session');
    const fresh = await answerOf(browser, 'mayor');
    const answer = await browser.get(withCodeOf(fresh, used));
    expect([answer.status, browser.isSignedIn]).toEqual([400, false]);
    expect(await answer.text()).toContain(t.reasons.codeRefused);
  });
});

test('a code that was given to somebody else is refused', async () => {
  await app.isolated(async () => {
    const stolen = await answerOf(new Browser(app), 'secretariat');
    const browser = new Browser(app);
    const own = await answerOf(browser, 'mayor');
    const answer = await browser.get(withCodeOf(own, stolen));
    expect([answer.status, browser.isSignedIn]).toEqual([400, false]);
    expect(await answer.text()).toContain(t.reasons.codeRefused);
    expect(await sessions()).toEqual([]);
  });
});

test.each([
  ['at too low a level', { level: 'lower' }, t.reasons.levelTooLow],
  ['a week ago', { time: 'old' }, t.reasons.loginTooOld],
] as const)('a login %s is refused', async (_, manner, reason) => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    const answer = await browser.signIn('mayor', { back, ...manner });
    const page = await answer.text();
    expect([answer.status, browser.isSignedIn]).toEqual([403, false]);
    expect(page).toContain(reason);
    expect(page).toContain('href="/sign-in?back=%2Fnn%2Fmunicipalities"');
    expect(await sessions()).toEqual([]);
  });
});

test('whoever changes his mind is told so', async () => {
  await app.isolated(async () => {
    const browser = new Browser(app);
    await browser.get(`/sign-in?${new URLSearchParams({ back })}`);
    const answer = await browser.post(browser.address, { cancel: 'yes' });
    expect([answer.status, browser.isSignedIn]).toEqual([403, false]);
    expect(await answer.text()).toContain(t.reasons.denied);
  });
});

test.each(['https://example.org/', '//example.org', '/sign-out'])(
  'sign-in does not lead on to %s',
  async (away) => {
    await app.isolated(async () => {
      const browser = new Browser(app);
      await browser.signIn('mayor', { back: away });
      expect([browser.address, browser.isSignedIn]).toEqual(['/nb/my', true]);
    });
  },
);

test('a provider that cannot be reached is said to be away', async () => {
  const { levelsFrom } = await import('../levels.ts');
  const levels = levelsFrom(['high'], 'high');
  const { ClientSecretBasic } = await import('openid-client');
  if (!levels) throw new Error('There is one level.');
  const away = await testApp({
    signIn: {
      provider: {
        issuer: 'http://127.0.0.1:9',
        clientId: 'saman',
        clientAuthentication: ClientSecretBasic('secret'),
        levels,
      },
    },
  });
  const answer = await away.request(`/sign-in?${new URLSearchParams({ back })}`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(t.reasons.providerAway);
});

test('more sign-ins than a reader can need are held back', async () => {
  const narrow = await testApp({ signIn: { perMinute: { address: 2, everybody: 100 } } });
  const statuses = [];
  for (let turn = 0; turn < 3; turn += 1) statuses.push((await narrow.request('/sign-in?back=/nn/')).status);
  expect(statuses).toEqual([302, 302, 429]);
});
