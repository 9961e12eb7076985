import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAssets } from '../../tools/build-assets.mjs';
import { axeViolations, chromiumPath, launchBrowser, takePicture } from './testing/browser.ts';
import { serveGallery } from './testing/gallery-server.tsx';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

const sendEmpty = (page: Page) => page.getByRole('button', { name: 'Send skjemaet' }).click();
const searchShown = (page: Page) => page.getByRole('searchbox', { name: 'Søk' }).isVisible();

describe.skipIf(chromiumPath === undefined)('the design page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;
  let server: Awaited<ReturnType<typeof serveGallery>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saman-gallery-'));
    server = await serveGallery(folder, await buildAssets({ outDir: folder }));
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** Runs `look` on the opened page, and demands that the page's own code and policy had nothing to complain about. */
  async function onPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(server.url);
    await look(page);
    await context.close();
    // A 422 answer is logged by the browser as a failed resource; it is what a form with errors is meant to give.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  }

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each([phone, desk])(
      'axe finds nothing at $width px, before and after a form with errors',
      async (viewport) => {
        await onPage({ viewport, colorScheme }, async (page) => {
          expect(await axeViolations(page)).toEqual([]);
          await takePicture(page, `gallery-${colorScheme}-${viewport.width}`);
          await page.locator('summary', { hasText: 'Byt' }).click();
          await page.getByRole('button', { name: 'Legg til kommune' }).click();
          await page.getByLabel('Namn', { exact: true }).waitFor();
          await sendEmpty(page);
          await page.locator('.ds-error-summary').waitFor();
          expect(await axeViolations(page)).toEqual([]);
          await takePicture(page, `failed-${colorScheme}-${viewport.width}`);
        });
      },
    );
  });

  test.each([320, 390, 768, 1280])('nothing makes the page scroll sideways at %i px', async (width) => {
    await onPage({ viewport: { width, height: 800 } }, async (page) => {
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths).toEqual([width, width]);
      await takePicture(page, `width-${width}`);
    });
  });

  test('the list of errors takes the focus and leads to the fields', async () => {
    await onPage({ viewport: desk }, async (page) => {
      await sendEmpty(page);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.className))
        .toBe('ds-error-summary');
      await page.getByRole('link', { name: 'Vel eit tema' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-theme');
      expect(await page.title()).toBe('Feil: Byggjeklossar – Saman');
    });
  });

  test.each([true, false])('rows are added and removed, JavaScript %s', async (javaScriptEnabled) => {
    await onPage({ viewport: phone, javaScriptEnabled }, async (page) => {
      const rows = page.getByRole('group', { name: /^Kommune \d$/ });
      await page.getByLabel('Namn på prosjektet').last().fill('Heiltid');
      await page.getByRole('button', { name: 'Legg til kommune' }).click();
      await expect.poll(() => rows.count()).toBe(1);
      await rows.nth(0).getByLabel('Namn', { exact: true }).fill('Storvik');
      await page.getByRole('button', { name: 'Legg til kommune' }).click();
      await expect.poll(() => rows.count()).toBe(2);
      await rows.nth(1).getByLabel('Namn', { exact: true }).fill('Tinnes');
      await page.getByRole('button', { name: 'Fjern Kommune 1' }).click();
      await expect.poll(() => rows.count()).toBe(1);
      await expect.poll(() => rows.nth(0).getByLabel('Namn', { exact: true }).inputValue()).toBe('Tinnes');
      expect(await page.getByLabel('Namn på prosjektet').last().inputValue()).toBe('Heiltid');
    });
  });

  test('the new row has the focus when it was added without leaving the page', async () => {
    await onPage({ viewport: desk }, async (page) => {
      await page.evaluate(() => Object.assign(globalThis, { same: true }));
      await page.getByRole('button', { name: 'Legg til kommune' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-partners-0-name');
      expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
    });
  });

  test('the counter follows the text, in words', async () => {
    await onPage({ viewport: desk }, async (page) => {
      const field = page.locator('#f-story');
      const counter = page.locator('#f-story--c');
      expect(await counter.textContent()).toBe('30 ord att');
      await field.fill('éin to – tre');
      expect(await counter.textContent()).toBe('27 ord att');
      await field.fill('ord '.repeat(32));
      expect(await counter.textContent()).toBe('2 ord for mykje');
    });
    await onPage({ viewport: desk, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#f-story--c').textContent()).toBe('Høgst 30 ord');
    });
  });

  test('a form is sent once however often it is pressed, and again when the page is brought back', async () => {
    server.manners.delay = 2000;
    await onPage({ viewport: desk }, async (page) => {
      const before = server.posted.length;
      await page.evaluate(async () => {
        for (const broughtBack of [false, false, true, false]) {
          // What the back button does to a page the browser has kept; a driven browser keeps none.
          if (broughtBack) window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
          document.querySelector<HTMLButtonElement>('form.stack button:not([name])')?.click();
          // Long enough that a request has left, shorter than its answer.
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
      });
      expect(server.posted.length - before).toBe(2);
    });
    server.manners.delay = 0;
  });

  test('filters are folded on a phone and open on a wide screen', async () => {
    await onPage({ viewport: phone, javaScriptEnabled: false }, async (page) =>
      expect(await searchShown(page)).toBe(false),
    );
    await onPage({ viewport: desk, javaScriptEnabled: false }, async (page) =>
      expect(await searchShown(page)).toBe(true),
    );
    await onPage({ viewport: desk }, async (page) => expect(await searchShown(page)).toBe(true));
  });
});
