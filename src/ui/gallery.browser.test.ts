import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAssets } from '../../tools/build-assets.mjs';
import { serveGallery } from './gallery-server.tsx';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (!executablePath)
  console.warn('Skipped: no Chromium is installed, so the design page is not seen in a browser.');

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A folder for pictures of the page, for people to look at; none are taken unless it is named. */
const pictures = process.env['SAMAN_PICTURES'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

describe.skipIf(!executablePath)('the design page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;
  let server: Awaited<ReturnType<typeof serveGallery>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saman-gallery-'));
    server = await serveGallery(folder, await buildAssets({ outDir: folder }));
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
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

  async function picture(page: Page, name: string) {
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  async function violations(page: Page): Promise<string[]> {
    // Evaluated by the debugger, which the page's policy does not concern.
    await page.evaluate(await readFile(axe, 'utf8'));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
    });
  }

  const sendEmpty = (page: Page) => page.getByRole('button', { name: 'Send skjemaet' }).click();

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each([phone, desk])(
      'axe finds nothing at $width px, before and after a form with errors',
      async (viewport) => {
        await onPage({ viewport, colorScheme }, async (page) => {
          expect(await violations(page)).toEqual([]);
          await picture(page, `gallery-${colorScheme}-${viewport.width}`);
          await page.locator('summary', { hasText: 'Byt' }).click();
          await page.getByRole('button', { name: 'Legg til kommune' }).click();
          await page.getByLabel('Namn', { exact: true }).waitFor();
          await sendEmpty(page);
          await page.locator('.ds-error-summary').waitFor();
          expect(await violations(page)).toEqual([]);
          await picture(page, `failed-${colorScheme}-${viewport.width}`);
        });
      },
    );
  });

  test.each([320, 390, 768, 1280])('nothing makes the page scroll sideways at %i px', async (width) => {
    await onPage({ viewport: { width, height: 800 } }, async (page) => {
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths).toEqual([width, width]);
      await picture(page, `width-${width}`);
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

  test('a form is sent once however often its button is pressed, and again after going back', async () => {
    await onPage({ viewport: desk }, async (page) => {
      const before = server.posted.length;
      await page.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>('form.stack button:not([name])');
        button?.click();
        button?.click();
      });
      await page.locator('.ds-error-summary').waitFor();
      expect(server.posted.length - before).toBe(1);
      await page.goBack();
      await sendEmpty(page);
      await page.locator('.ds-error-summary').waitFor();
      expect(server.posted.length - before).toBe(2);
    });
  });

  test('filters are folded on a phone and open on a wide screen', async () => {
    const visible = (page: Page) => page.getByRole('searchbox', { name: 'Søk' }).isVisible();
    await onPage({ viewport: phone, javaScriptEnabled: false }, async (page) =>
      expect(await visible(page)).toBe(false),
    );
    await onPage({ viewport: desk, javaScriptEnabled: false }, async (page) =>
      expect(await visible(page)).toBe(true),
    );
    await onPage({ viewport: desk }, async (page) => expect(await visible(page)).toBe(true));
  });
});
