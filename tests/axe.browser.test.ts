import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import type { Example, Page } from '../src/platform/http/page.ts';
import { axeViolations, chromiumPath, launchBrowser } from '../src/ui/testing/browser.ts';
import { openViewer, sidewaysScroll } from './axe/shown-page.ts';
import type { Shown, Viewer } from './axe/shown-page.ts';
import { skeletonOf, withFewRows } from './axe/skeleton.ts';
import { testApp } from './support/test-app.ts';
import type { TestApp } from './support/test-app.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

const views = {
  'on a phone': { viewport: phone },
  'on a desk': { viewport: desk },
  'on a phone without JavaScript': { viewport: phone, scripts: false },
} as const;

const pages = modules.flatMap((module) => module.pages ?? []);

/** The pages that between them use most of the kit's colours. */
const inTheDark = new Set([
  'home/show-front',
  'register/list-municipalities',
  'register/show-municipality',
  'register/report-correction',
  'register/show-map',
]);

describe.skipIf(chromiumPath === undefined)('every page in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  const viewers = new Map<string, Viewer>();
  const seen = new Set<string>();

  beforeAll(async () => {
    app = await testApp();
    browser = await launchBrowser();
    for (const [name, view] of Object.entries(views)) viewers.set(name, await openViewer(browser, app, view));
    viewers.set('narrow', await openViewer(browser, app, { viewport: narrow }));
    viewers.set('dark', await openViewer(browser, app, { viewport: phone, colorScheme: 'dark' }));
  });
  afterAll(async () => {
    await browser.close();
  });

  const viewer = (name: string) => {
    const found = viewers.get(name);
    if (!found) throw new Error(`There is no view ${name}`);
    return found;
  };

  /** What axe, the console and the width of the window have against an answer. */
  async function faultsOf(shown: Shown, names: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const name of names) {
      const complaints = await viewer(name).show(shown);
      const violations = await axeViolations(viewer(name).page);
      faults.push(...[...complaints, ...violations].map((fault) => `${shown.path} ${name}: ${fault}`));
    }
    await viewer('narrow').show(shown);
    const wide = await sidewaysScroll(viewer('narrow').page);
    return [...faults, ...wide.map((element) => `${shown.path} is wider than 320 px: ${element}`)];
  }

  test.each(pages)('$id', async (page) => {
    const faults: string[] = [];
    const names = [...Object.keys(views), ...(inTheDark.has(page.id) ? ['dark'] : [])];
    for (const shown of await answersOf(app, page)) {
      const skeleton = skeletonOf(shown.answer.html);
      if (seen.has(skeleton)) continue;
      seen.add(skeleton);
      faults.push(...(await faultsOf(shown, names)));
    }
    expect(faults).toEqual([]);
  });

  test('the banner of a demonstration', async () => {
    const demonstration = await testApp({ example: true });
    expect(await faultsOf(await answerTo(demonstration, { path: '/' }), ['on a phone', 'dark'])).toEqual([]);
  });

  test('what is wrong is found', async () => {
    const html = `<!DOCTYPE html><html><head><title>x</title></head><body>
      <main><h1>x</h1><pre>${'x'.repeat(200)}</pre><img src="/x.svg"><script>alert(1)</script></main></body></html>`;
    const good = await answerTo(app, { path: '/' });
    const faults = await faultsOf({ path: '/nn/planted', answer: { ...good.answer, html } }, ['on a phone']);
    expect(faults.map((fault) => fault.replace(/ violates .*/, ''))).toEqual([
      '/nn/planted on a phone: Executing inline script',
      '/nn/planted on a phone: html-has-lang: html',
      '/nn/planted on a phone: image-alt: img',
      '/nn/planted is wider than 320 px: a text that does not break',
    ]);
  });
});

/** The answers to a page's examples in nynorsk, the shortest first: of those built alike one is looked at. */
async function answersOf(app: TestApp, page: Page): Promise<Shown[]> {
  const answers: Shown[] = [];
  for (const example of page.examples) answers.push(await answerTo(app, example));
  return answers
    .filter(({ answer }) => answer.status !== 303)
    .toSorted((a, b) => a.answer.html.length - b.answer.html.length);
}

async function answerTo(app: TestApp, { path, post }: Example): Promise<Shown> {
  const address = `/nn${path}`;
  const answer = post ? await app.post(address, post) : await app.request(address);
  return {
    path: address,
    answer: {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      html: withFewRows(await answer.text()),
    },
  };
}
