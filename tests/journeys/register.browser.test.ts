import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser, takePicture } from '../../src/ui/testing/browser.ts';
import { serveApp } from '../support/served-app.ts';
import type { ServedApp } from '../support/served-app.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

describe.skipIf(chromiumPath === undefined)('somebody looks up municipalities', () => {
  let saman: ServedApp;
  let browser: Browser;

  beforeAll(async () => {
    saman = await serveApp();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await saman.close();
  });

  async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ baseURL: saman.origin, ...options });
    try {
      await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  test('in nynorsk, on a phone, without JavaScript: a Kven name, the family, an error reported', async () => {
    await visit({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto('/nn/');
      await page.getByLabel('Namn på norsk, samisk eller kvensk, eller nummer').fill('Porsanki');
      await page.getByRole('button', { name: 'Søk' }).click();
      expect(await page.getByRole('status').innerText()).toBe('1 kommune');
      await page.getByRole('link', { name: 'Porsanger', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('Porsanger');
      expect(await page.locator('.lead').innerText()).toBe('Kommune 5622 i Finnmark');
      // The family tree leads back to the number from before 2020.
      await page.locator('svg.family a', { hasText: '2020 Porsanger' }).click();
      expect(await page.locator('.lead').innerText()).toBe('Kommune 2020 i Finnmark til 1. januar 2020');
      await takePicture(page, 'journey-porsanger');

      await page.getByRole('link', { name: 'Er noko feil? Sei frå.' }).click();
      await page.getByRole('radio', { name: 'Målforma' }).check();
      await page.getByLabel('Kva er rett?').fill('For kort');
      await page.getByLabel('Nettadresse der vi kan sjå det').fill('kommunen.example');
      await page.getByRole('button', { name: 'Send melding' }).click();
      expect(await page.title()).toBe('Feil: Meld ein feil om Porsanger – Saman');
      expect(await page.locator('.ds-error-summary li').allInnerTexts()).toEqual([
        'Skriv minst 10 teikn om kva som er rett.',
        'Nettadressa må byrje med https:// eller http://.',
      ]);
      // Nothing that was typed is lost.
      expect(await page.getByLabel('Kva er rett?').inputValue()).toBe('For kort');
      expect(await page.getByRole('radio', { name: 'Målforma' }).isChecked()).toBe(true);

      await page.getByLabel('Kva er rett?').fill('Kommunestyret har vedteke ei anna målform.');
      await page.getByLabel('Nettadresse der vi kan sjå det').fill('https://kommunen.example/vedtak');
      await page.getByRole('button', { name: 'Send melding' }).click();
      expect(await page.getByRole('status').innerText()).toBe(
        'Takk. Meldinga er lagra og blir lesen av dei som fører registeret.',
      );
    });
    const kept = await saman.database.read
      .selectFrom('register.correction_report')
      .select(['number', 'fact', 'explanation', 'source_address', 'reported_on'])
      .execute();
    expect(kept).toEqual([
      {
        number: '2020',
        fact: 'language_form',
        explanation: 'Kommunestyret har vedteke ei anna målform.',
        source_address: 'https://kommunen.example/vedtak',
        reported_on: '2026-11-21',
      },
    ]);
  });

  test('in bokmål, at a desk: a faulty date, a day in 2013, the order, the other language', async () => {
    await visit(desk, async (page) => {
      await page.goto('/nb/municipalities');
      await page.getByLabel('Dag (dd.mm.åååå)').fill('30.2.2013');
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      await page.getByRole('link', { name: 'Datoen finnes ikke. Skriv for eksempel 1.1.2020.' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-on');
      expect(await page.getByLabel('Dag (dd.mm.åååå)').inputValue()).toBe('30.2.2013');

      await page.getByLabel('Dag (dd.mm.åååå)').fill('1.1.2013');
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('Kommuner 1. januar 2013');
      expect(await page.getByRole('status').innerText()).toBe('428 kommuner');

      await page.getByLabel('Fylke').selectOption({ label: 'Sogn og Fjordane' });
      await page.getByRole('button', { name: 'Vis', exact: true }).click();
      expect(await page.getByRole('status').innerText()).toBe('26 kommuner');
      await page.getByRole('link', { name: 'Innbyggere' }).click();
      await page.getByRole('link', { name: 'Innbyggere' }).click();
      const names = await page.locator('tbody th[scope=row]').allInnerTexts();
      expect(names.slice(0, 3)).toEqual(['Førde', 'Flora', 'Sogndal']);

      // The same page, the same filters, in the other language.
      await page.locator('header').getByRole('link', { name: 'Nynorsk' }).click();
      expect(await page.locator('h1').innerText()).toBe('Kommunar 1. januar 2013');
      expect(await page.getByRole('status').innerText()).toBe('26 kommunar');
      await takePicture(page, 'journey-2013');
    });
  });

  test('what happened on 1 January 2020, from the list of days to the map of today', async () => {
    await visit({ ...desk, javaScriptEnabled: false }, async (page) => {
      await page.goto('/nn/changes');
      await page.getByRole('link', { name: '1. januar 2020' }).click();
      expect(await page.locator('h1').innerText()).toBe('Dette skjedde 1. januar 2020');
      expect(await page.locator('.lead').innerText()).toBe('Talet på kommunar gjekk frå 422 til 356.');
      await page.getByRole('link', { name: 'Narvik (1806)' }).first().click();
      expect(await page.locator('h1').innerText()).toBe('Narvik');
      await page.getByRole('link', { name: 'Kart', exact: true }).click();
      expect(await page.locator('svg.tiles[role=group] a').count()).toBe(357);
    });
  });
});
