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
import { exampleVisitors } from './support/visitors.ts';
import type { Visitors } from './support/visitors.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

const pages = modules.flatMap((module) => module.pages ?? []);

/** The pages that between them use most of the kit's colours. */
const inTheDark = new Set([
  'home/show-front',
  'register/list-municipalities',
  'register/show-municipality',
  'register/report-correction',
  'register/show-map',
]);

interface Look {
  readonly shown: Shown;
  /** The page itself, not what it answers to something typed. */
  readonly isFirst: boolean;
  readonly width: 'phone' | 'desk';
}

describe.skipIf(chromiumPath === undefined)('every page in a browser', () => {
  let visitors: Visitors;
  let browser: Browser;
  let tab: Viewer;
  let withoutScripts: Viewer;
  let dark: Viewer;
  const seen = new Set<string>();
  let looked = 0;

  beforeAll(async () => {
    visitors = await exampleVisitors();
    browser = await launchBrowser();
    const open = (options: Parameters<typeof openViewer>[2] = {}) =>
      openViewer(browser, visitors.anybody, { viewport: phone, ...options });
    tab = await open();
    withoutScripts = await open({ scripts: false });
    dark = await open({ colorScheme: 'dark' });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** What axe and the console have against an answer in a tab. */
  async function faultsIn(viewer: Viewer, shown: Shown, where: string): Promise<string[]> {
    const complaints = await viewer.show(shown);
    const violations = await axeViolations(viewer.page);
    return [...complaints, ...violations].map((fault) => `${shown.path} ${where}: ${fault}`);
  }

  /**
   * What is wrong with an answer in a window of this width, and in the narrowest there is. Where scripts build something
   * else than what was served, what was served is looked at, too.
   */
  async function faultsOf({ shown, width, isFirst }: Look): Promise<string[]> {
    const { page } = tab;
    await page.setViewportSize(width === 'phone' ? phone : desk);
    const faults = await faultsIn(tab, shown, `on a ${width}`);
    const isRebuilt =
      isFirst && skeletonOf(await page.content()).whole !== skeletonOf(shown.answer.html).whole;
    await page.setViewportSize(narrow);
    const wide = await sidewaysScroll(page);
    faults.push(...wide.map((element) => `${shown.path} is wider than 320 px: ${element}`));
    if (isRebuilt) faults.push(...(await faultsIn(withoutScripts, shown, 'without JavaScript')));
    return faults;
  }

  async function faultsOfAll(looks: readonly Look[]): Promise<string[]> {
    const faults: string[] = [];
    for (const look of looks) faults.push(...(await faultsOf(look)));
    return faults;
  }

  test.each(pages)('$id', async (page) => {
    const looks: Look[] = [];
    const answers = await answersOf(visitors, page);
    for (const shown of answers) {
      const { whole, parts } = skeletonOf(shown.answer.html);
      // A page is looked at once; what else it answers, where there is a part in it that nobody has looked at.
      const isNew = looks.length === 0 ? !seen.has(whole) : [...parts].some((part) => !seen.has(part));
      for (const each of [whole, ...parts]) seen.add(each);
      if (isNew)
        looks.push({ shown, isFirst: looks.length === 0, width: (looked += 1) % 2 === 0 ? 'desk' : 'phone' });
    }
    const first = answers[0];
    const inDark = inTheDark.has(page.id) && first ? await faultsIn(dark, first, 'in the dark') : [];
    expect([...(await faultsOfAll(looks)), ...inDark]).toEqual([]);
  });

  test('the banner of a demonstration', async () => {
    const shown = await answerTo(await testApp({ example: true }), { path: '/' });
    expect([
      ...(await faultsOfAll([{ shown, width: 'phone', isFirst: true }])),
      ...(await faultsIn(dark, shown, 'in the dark')),
    ]).toEqual([]);
  });

  test('what is wrong is found', async () => {
    const html = `<!DOCTYPE html><html><head><title>x</title></head><body>
      <main><h1>x</h1><pre>${'x'.repeat(200)}</pre><img src="/x.svg"><script>alert(1)</script></main></body></html>`;
    const good = await answerTo(visitors.anybody, { path: '/' });
    const shown = { path: '/nn/planted', answer: { ...good.answer, html } };
    const faults = await faultsOfAll([{ shown, width: 'phone', isFirst: true }]);
    expect(faults.map((fault) => fault.replace(/ violates .*/, ''))).toEqual([
      '/nn/planted on a phone: Executing inline script',
      '/nn/planted on a phone: html-has-lang: html',
      '/nn/planted on a phone: image-alt: img',
      '/nn/planted is wider than 320 px: a text that does not break',
    ]);
  });
});

/** The answers to a page's examples in nynorsk, the shortest first: of those built alike one is looked at. */
async function answersOf(visitors: Visitors, page: Page): Promise<Shown[]> {
  const answers: Shown[] = [];
  for (const example of page.examples) answers.push(await answerTo(visitors.of(page, example), example));
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
