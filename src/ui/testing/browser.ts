import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../../tools/chromium.mjs';

/** For tests: the system's own Chromium, or undefined where there is none. */
export const chromiumPath = findChromium();

/** Starts it without a window and without its own traffic. */
export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('No Chromium is installed');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: chromiumPath, args });
}

/** What axe finds on the page as it stands, each as "rule: element", and how many more elements where they are many. */
export async function axeViolations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated by the debugger, which the page's policy does not concern.
  await page.evaluate(source);
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => [
        ...nodes.slice(0, 3).map((node) => id + ': ' + node.target.join(' ')),
        ...(nodes.length > 3 ? [id + ': and ' + (nodes.length - 3) + ' more'] : []),
      ]))`,
  );
}

/** A picture for people to look at, when `SAMAN_PICTURES` names a folder for them. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SAMAN_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
