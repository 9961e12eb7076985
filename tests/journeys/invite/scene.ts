import type { Bilingual } from '../../../src/platform/text/language.ts';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { takePicture } from '../../../src/ui/testing/browser.ts';
import type { visitors } from '../visitors.ts';
import type { Visit } from '../visitors.ts';
import type { Story } from './story.ts';
import type { Words } from './words.ts';

/** One way through the journey: who comes, how they browse, what they read. */
export interface Scene extends Visit {
  readonly words: Words;
  readonly story: Story;
  readonly people: ReturnType<typeof visitors>;
}

/** Type into fields by their names. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

/** Type a text in both forms. */
export async function fillBoth(page: Page, name: string, { nb, nn }: Bilingual): Promise<void> {
  await fillIn(page, { [`${name}.nb`]: nb, [`${name}.nn`]: nn });
}

/** Press the button for one row more in the group of a field, and wait until the field is there. */
export async function addRow(page: Page, field: string): Promise<void> {
  await page.locator(`button[value="${field.split('.')[0]}.add"]`).click();
  await page.locator(`[name="${field}"]`).waitFor();
}

/** Press a button, and be on the page that comes. */
export async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await arrive(page, within.getByRole('button', { name, exact: typeof name === 'string' }));
}

/** Follow a link, and be on its page. */
export async function follow(
  page: Page,
  name: string | RegExp,
  within: Page | Locator = page,
): Promise<void> {
  await arrive(page, within.getByRole('link', { name, exact: typeof name === 'string' }));
}

async function arrive(page: Page, way: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), way.first().click()]);
}

/** The words stand on the page. */
export async function see(page: Page, ...words: readonly (string | RegExp)[]): Promise<void> {
  for (const each of words)
    await page
      .getByText(each, { exact: typeof each === 'string' })
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 10_000 });
}

/** What every page owes its reader: its language, one heading, no hole in a sentence, nothing beside the window. */
export async function look(page: Page, { lang }: Scene, name: string): Promise<void> {
  await takePicture(page, `${name}-${lang}`);
  const shown = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    beside: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    holes: document.body.innerText.match(/undefined|\[object|NaN|(?<!\{)\{\w+\}(?!\})/g),
  }));
  expect({ name, ...shown }).toEqual({ name, lang, headings: 1, beside: 0, holes: null });
}
