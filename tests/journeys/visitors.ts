import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { examplePeople } from '../../src/modules/identity/index.ts';
import type { ServedApp } from '../support/served-app.ts';

/** How everybody in a journey reads and browses. */
export interface Visit {
  readonly how: string;
  readonly lang: 'nb' | 'nn';
  readonly manner: BrowserContextOptions;
}

/** Every journey is gone both ways. */
export const manners = {
  nn: {
    how: 'in nynorsk, on phones, without JavaScript',
    lang: 'nn',
    manner: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  },
  nb: {
    how: 'in bokmål, at desks, with JavaScript',
    lang: 'nb',
    manner: { viewport: { width: 1280, height: 900 } },
  },
} as const satisfies Record<string, Visit>;

/** What an example person is called. */
export function nameOf(key: string): string {
  return examplePeople.find((person) => person.key === key)?.name ?? '';
}

/** Everybody has a browser of their own, with its own cookies, until the journey is over. */
export function visitors(
  browser: Browser,
  { origin }: Pick<ServedApp, 'origin'>,
  { lang, manner }: Pick<Visit, 'lang' | 'manner'>,
) {
  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: origin, ...manner });
    // Sooner than the whole journey is given up, so that it is told what was waited for.
    context.setDefaultTimeout(15_000);
    return context;
  };
  return {
    /** Come to a page, be asked to sign in, choose oneself at the provider, and be on that page. */
    signedIn: async (person: string, path: string): Promise<Page> => {
      const page = await (await newContext()).newPage();
      await page.goto(`/${lang}${path}`);
      await page.locator('header.top').getByRole('link', { name: 'Logg inn' }).click();
      await page.getByRole('button', { name: `Logg inn som ${nameOf(person)}` }).click();
      await page.waitForURL(`${origin}/${lang}${path}`);
      return page;
    },
    /** Somebody who does not sign in. */
    anybody: async (path: string): Promise<Page> => {
      const page = await (await newContext()).newPage();
      await page.goto(`/${lang}${path}`);
      return page;
    },
  };
}
