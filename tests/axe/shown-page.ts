import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { testOrigin } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** An answer to show, and where it came from. */
export interface Shown {
  readonly path: string;
  readonly answer: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly html: string;
  };
}

export interface Viewer {
  /** Show an answer as if the app had just given it. Answers what the browser complained about. */
  show(shown: Shown): Promise<string[]>;
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * A tab whose requests the composed app answers, without a socket in between. Scripts are refused by
 * the route, not by the browser's switch, because axe needs to run.
 */
export async function openViewer(
  browser: Browser,
  app: TestApp,
  { scripts = true, ...options }: BrowserContextOptions & { scripts?: boolean },
): Promise<Viewer> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let shown: Shown | undefined;
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!scripts && request.resourceType() === 'script') return route.abort();
    if (shown && request.resourceType() === 'document') {
      const { status, headers, html } = shown.answer;
      return route.fulfill({ status, headers, body: html });
    }
    const answer = await app.request(request.url().replace(testOrigin, ''));
    const headers = Object.fromEntries(answer.headers);
    return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  return {
    page,
    show: async (next) => {
      shown = next;
      complaints.length = 0;
      await page.goto(testOrigin + next.path);
      // A status that is not 2xx, and the scripts we refuse, are meant to be there.
      return complaints.filter((complaint) => !/status of 4|ERR_FAILED/.test(complaint));
    },
    close: () => context.close(),
  };
}

/** What makes the page wider than the window: elements that reach out of it, or a text inside one. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    if (root.scrollWidth <= root.clientWidth) return [];
    const reaching = [...document.body.querySelectorAll('*')]
      .filter((element) => element.closest('.scroll') === null)
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return reaching.length > 0 ? reaching.slice(0, 5) : ['a text that does not break'];
  });
}
