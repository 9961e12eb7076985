import { sql } from 'kysely';
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
import { beginStepUp } from '../begin-step-up.command.ts';
import { stepUpAddress } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';

/** A page whose form is sent after a fresh sign-in, as a decision is. */
const decidePage = definePage({
  id: 'identity/decide',
  path: '/decide',
  access: signedIn,
  query: z.object({ intent: z.string().optional() }),
  load: async () => ({}),
  act: {
    form: defineForm(z.object({ reason: z.string() })),
    run: async ({ page, values, system }) => {
      if (page.query.intent !== undefined) return accepted({ goTo: '/decide?done=1' });
      const begun = await beginStepUp.run(system, page.principal, {
        object: 'test.decision:1',
        contentSha256: 'a'.repeat(64),
        statement: 'decision',
        statementText: values.reason,
      });
      if (!begun.ok) return begun;
      const { intentId } = begun.value;
      const keepAt = `/decide?intent=${intentId}`;
      return accepted({ leaveTo: stepUpAddress(page.lang, keepAt, intentId), keepAt });
    },
  },
  head: () => ({ title: 'Avgjer' }),
  view: ({ page, form }) => (
    <div>
      <h1>Avgjer</h1>
      <Form address={page.url.pathname + page.url.search} state={{ values: form.typed, errors: [] }}>
        <Textarea name="reason" label="Grunn" />
        <Button>Send</Button>
      </Form>
    </div>
  ),
  examples: [{ path: '/decide', status: 401 }],
});

let app: TestApp;
beforeAll(async () => {
  app = await testApp({
    modules: [...shippedModules, defineModule({ name: 'decide', pages: [decidePage] })],
  });
});

const reason = 'Søknaden fyller vilkåra – áárjel';
const t = textsIn('nn').signIn;

/** The mayor has typed a reason and stands at the provider. Answers the browser and where it is to come back to. */
async function atProvider(): Promise<{ browser: Browser; back: string }> {
  const browser = await signIn(app, 'mayor', { back: '/nn/decide' });
  const form = await (await browser.get('/nn/decide')).text();
  const behalf = /name="behalf" value="(\d+)"/.exec(form)?.[1] ?? '';
  await browser.post('/nn/decide', { reason, behalf });
  expect(browser.address).toMatch(/^\/local-provider\//);
  const { rows } = await sql<{ id: number }>`select max(id) as id from identity.step_up_intent`.execute(
    app.system.database.read,
  );
  return { browser, back: `/nn/decide?intent=${rows[0]?.id}` };
}

const choose = (browser: Browser, more: Record<string, string> = {}) =>
  browser.post(browser.address, { person: 'mayor', ...more });

/** Where the page says one may go on. */
const ways = (html: string) => [...html.matchAll(/href="([^"]*intent[^"]*)"/g)].map(([, href]) => href);

/** The page one came from, and what stands in its field. */
async function typedAt(browser: Browser, path: string): Promise<string> {
  const html = await (await browser.get(path)).text();
  return /<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1] ?? 'no page';
}

const anew = (back: string) => {
  const query = new URLSearchParams({ back, intent: back.split('=')[1] ?? '' });
  return `/sign-in?${query}`.replaceAll('&', '&amp;');
};

test('after a good sign-in the form is there as it was typed, and once sent it is gone', () =>
  app.isolated(async () => {
    const { browser, back } = await atProvider();
    const html = await (await choose(browser)).text();
    expect(browser.address).toBe(back);
    expect(html).toContain(`>${reason}</textarea>`);
    await browser.post(back, { reason });
    expect(await typedAt(browser, back)).toBe('');
    expect(app.takeErrors()).toEqual([]);
  }));

test.each([
  ['at too low a level', { level: 'lower' }, t.reasons.levelTooLow],
  ['a week ago', { time: 'old' }, t.reasons.loginTooOld],
])('a sign-in %s: said so, tried again for the same act, nothing typed is lost', (_, manner, words) =>
  app.isolated(async () => {
    const { browser, back } = await atProvider();
    const answer = await choose(browser, manner);
    const html = await answer.text();
    expect([answer.status, html.includes(t.stepUpFailedTitle), html.includes(words)]).toEqual([
      403,
      true,
      true,
    ]);
    expect(ways(html)).toEqual([anew(back), back]);
    expect(await typedAt(browser, back)).toBe(reason);
  }),
);

test('a sign-in by another person: said so; the form waits for the one who wrote it', () =>
  app.isolated(async () => {
    const { browser, back } = await atProvider();
    for (const name of browser.cookies.keys())
      if (name.startsWith('local-provider')) browser.cookies.delete(name);
    await browser.get(anew(back).replaceAll('&amp;', '&'));
    const answer = await choose(browser, { person: 'secretariat' });
    const html = await answer.text();
    expect([answer.status, html.includes(t.reasons.stepUpUnknown)]).toEqual([403, true]);
    expect(ways(html)).toEqual([anew(back), back]);
    expect(await typedAt(browser, back)).toBe('');

    for (const name of browser.cookies.keys())
      if (name.startsWith('local-provider')) browser.cookies.delete(name);
    await browser.get(anew(back).replaceAll('&amp;', '&'));
    expect(await (await choose(browser)).text()).toContain(`>${reason}</textarea>`);
    expect(browser.address).toBe(back);
  }));

test('a sign-in after the ten minutes: said so, and one begins where one came from', () =>
  app.isolated(async () => {
    const { browser, back } = await atProvider();
    await sql`update identity.step_up_intent set created_at = created_at - interval '11 minutes',
      expires_at = expires_at - interval '11 minutes'`.execute(app.system.database.write);
    const answer = await choose(browser);
    const html = await answer.text();
    expect([answer.status, html.includes(t.reasons.stepUpExpired)]).toEqual([403, true]);
    expect(ways(html)).toEqual([back]);
    expect(html).toContain(t.beginAgain);
    expect(await typedAt(browser, back)).toBe(reason);
  }));

test('a second sign-in for the same act: said so', () =>
  app.isolated(async () => {
    const { browser, back } = await atProvider();
    const first = browser.address;
    await choose(browser);
    await browser.get(anew(back).replaceAll('&amp;', '&'));
    expect(browser.address).not.toBe(first);
    const answer = await choose(browser);
    expect([answer.status, (await answer.text()).includes(t.reasons.stepUpUsed)]).toEqual([403, true]);
  }));
