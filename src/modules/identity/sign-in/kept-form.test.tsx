import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '../../../../tests/support/sign-in.ts';
import type { Browser } from '../../../../tests/support/sign-in.ts';
import { shippedModules, testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { signedIn } from '../../../platform/http/access.ts';
import { defineForm } from '../../../platform/http/form.ts';
import { definePage } from '../../../platform/http/page.ts';
import { defineModule } from '../../../platform/module.ts';
import { accepted } from '../../../platform/result.ts';
import { Button, Form, Textarea } from '../../../ui/index.ts';

const sent: string[] = [];

/** A page with a form for those who are signed in, as later modules have them. */
const writePage = definePage({
  id: 'identity/write',
  path: '/write',
  access: signedIn,
  query: z.object({}),
  load: async () => ({}),
  act: {
    form: defineForm(z.object({ text: z.string() })),
    run: async ({ values }) => {
      sent.push(values.text);
      return accepted({ goTo: '/write?sent=1' });
    },
  },
  head: () => ({ title: 'Skriv' }),
  view: ({ page, form }) => (
    <div>
      <h1>Skriv</h1>
      <Form address={page.url.pathname} state={{ values: form.typed, errors: [] }}>
        <Textarea name="text" label="Tekst" />
        <Button>Send</Button>
      </Form>
    </div>
  ),
  examples: [{ path: '/write', status: 401 }],
});

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ modules: [...shippedModules, defineModule({ name: 'write', pages: [writePage] })] });
});

const text = 'Vi vil prøve heiltid – áárjelsaemien';
const expire = () =>
  app.system.database.write
    .updateTable('identity.session')
    .set({ idle_until: new Date(Date.now() - 1).toISOString() })
    .where('ended_at', 'is', null)
    .execute();

/** Open the form, let the session run out, send it. */
async function sendTooLate(person: string): Promise<{ browser: Browser; answer: Response }> {
  const browser = await signIn(app, person, { back: '/nn/write' });
  await expire();
  return { browser, answer: await browser.post('/nn/write', { text }) };
}

test('what was typed when the session had run out comes back after sign-in', async () => {
  await app.isolated(async () => {
    sent.length = 0;
    const { browser, answer } = await sendTooLate('mayor');
    const refused = await answer.text();
    expect(answer.status).toBe(401);
    expect(refused).toContain('Skjemaet kjem att slik det var når du har logga inn.');
    expect(refused).toContain('href="/sign-in?back=%2Fnn%2Fwrite"');
    expect(sent).toEqual([]);

    const again = await (await browser.signIn('mayor', { back: '/nn/write' })).text();
    expect(browser.address).toBe('/nn/write');
    expect(again).toContain('Skjemaet er ikkje sendt enno.');
    expect(again).toContain(`>${text}</textarea>`);
    expect(sent).toEqual([]);

    await browser.post('/nn/write', { text });
    expect(sent).toEqual([text]);
    expect(browser.cookies.has('saman-kept')).toBe(false);
    expect(await (await browser.get('/nn/write')).text()).not.toContain(text);
  });
});

test('the database holds the text sealed', async () => {
  await app.isolated(async () => {
    await sendTooLate('mayor');
    const [kept] = await app.system.database.read.selectFrom('identity.kept_form').selectAll().execute();
    expect(kept?.typed_sealed.toString('utf8')).not.toContain('heiltid');
    expect(kept).toMatchObject({ path: '/nn/write' });
  });
});

test('the next person at the same machine sees nothing of it', async () => {
  await app.isolated(async () => {
    const { browser } = await sendTooLate('mayor');
    for (const name of browser.cookies.keys())
      if (name.startsWith('local-provider')) browser.cookies.delete(name);
    const other = await (await browser.signIn('secretariat', { back: '/nn/write' })).text();
    expect(other).toContain('<h1>Skriv</h1>');
    expect(other).not.toContain('heiltid');
  });
});

test('another page of the same person does not get it', async () => {
  await app.isolated(async () => {
    const { browser } = await sendTooLate('mayor');
    expect(await (await browser.signIn('mayor', { back: '/nn/write?other=1' })).text()).not.toContain(
      'heiltid',
    );
  });
});

test('after an hour it is gone', async () => {
  await app.isolated(async () => {
    const { browser } = await sendTooLate('mayor');
    await app.system.database.write
      .updateTable('identity.kept_form')
      .set({ expires_at: new Date(Date.now() - 1).toISOString() })
      .execute();
    expect(await (await browser.signIn('mayor', { back: '/nn/write' })).text()).not.toContain('heiltid');
  });
});

test.each(['never signed in', 'signed out'])('nothing is kept for somebody who has %s', async (state) => {
  await app.isolated(async () => {
    const browser = await signIn(app, 'mayor');
    const token = browser.cookies.get('saman-session') ?? '';
    await browser.ask('/sign-out', { method: 'POST' });
    if (state === 'signed out') browser.cookies.set('saman-session', token);
    const answer = await browser.post('/nn/write', { text });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('Skjemaet kjem att');
    expect(browser.cookies.has('saman-kept')).toBe(false);
  });
});

test('a form opened for a capacity the person does not have is refused, and its text shown', async () => {
  await app.isolated(async () => {
    sent.length = 0;
    const browser = await signIn(app, 'mayor');
    const answer = await browser.post('/nn/write', { text, behalf: '99' });
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('Fullmakta gjeld ikkje lenger');
    expect(page).toContain(`>${text}</textarea>`);
    expect(page).not.toContain('name="behalf"');
    expect(sent).toEqual([]);
  });
});
