import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitors } from '../../../../tests/journeys/visitors.ts';
import { organisationId } from '../../../../tests/support/example-person.ts';
import { sampleTextModule } from '../../../../tests/support/sample-text/module.tsx';
import { sampleOutline } from '../../../../tests/support/sample-text/outline.ts';
import { serveApp } from '../../../../tests/support/served-app.ts';
import type { ServedApp } from '../../../../tests/support/served-app.ts';
import { valueOf } from '../../../platform/result.ts';
import { axeViolations, chromiumPath, launchBrowser, takePicture } from '../../../ui/testing/browser.ts';
import { beginExample } from './begin-example.command.ts';
import { publishedExample } from './example.ts';
import { findWriting } from './writing-store.ts';

const by = { kind: 'system', id: 'test' } as const;
const text = 'Fråværet er høgt. Vi vil ned til seks prosent. Alle er med.';
const row = { key: 'a', milestone: 'Oppstart', begins_on: null, ends_on: null, responsible: null };

/** Writing pauses before it is saved, and the others ask now and then. */
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

describe.skipIf(chromiumPath === undefined)('several people in one text', { timeout: 60_000 }, () => {
  let saman: ServedApp;
  let browser: Browser;
  let templateVersionId: number;
  let number = 0;
  /** Each signs in once, and comes back for the next text. */
  const signedIn = new Map<string, Page>();

  beforeAll(async () => {
    saman = await serveApp({ more: [sampleTextModule] });
    browser = await launchBrowser();
    const owner = await organisationId(saman.system, 'ministry-local-government');
    templateVersionId = await publishedExample(saman.system, owner, sampleOutline);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await saman.close();
  });

  async function begun() {
    const object = `sample.text:${(number += 1)}`;
    const input = { object, templateVersionId, answers: { why: text, plan: [row] } };
    return valueOf(await beginExample.run(saman.system, by, input));
  }

  async function comes(person: string, id: number): Promise<Page> {
    const known = signedIn.get(person);
    const path = `/sample-texts/${id}`;
    if (known) {
      await known.goto(`${saman.origin}/nn${path}`);
      return known;
    }
    const page = await visitors(browser, saman, { lang: 'nn', manner: {} }).signedIn(person, path);
    page.on('dialog', (dialog) => void dialog.accept());
    signedIn.set(person, page);
    return page;
  }

  const answer = async (id: number, question: string) =>
    (await findWriting(saman.database.read, id))?.answers[question] ?? null;
  const why = (page: Page) => page.getByLabel('Spørsmål why');
  const state = (page: Page) => page.locator('[data-saved]');
  const replace = async (page: Page, from: string, to: string) =>
    why(page).fill((await why(page).inputValue()).replace(from, to));

  test('what is written is saved while one writes, and says when', async () => {
    const id = await begun();
    const page = await comes('mayor', id);
    await replace(page, 'seks', 'fem');
    await eventually(() => state(page).textContent()).toMatch(/^Lagra kl\. \d\d\.\d\d$/);
    expect(await answer(id, 'why')).toBe(text.replace('seks', 'fem'));
    // Nothing is left to be asked about when the page is left.
    await page.reload();
    expect(await why(page).inputValue()).toBe(text.replace('seks', 'fem'));
    expect(await axeViolations(page)).toEqual([]);
    await takePicture(page, 'writing-desk');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await takePicture(page, 'writing-phone');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('two write at once: both are kept, each sees where the other is', async () => {
    const id = await begun();
    const [one, other] = [await comes('mayor', id), await comes('project-leader', id)];
    await why(one).focus();
    await why(other).focus();
    await eventually(() => other.locator('#question-why [data-here]').textContent()).toBe(
      'Astrid Dømeland skriv her',
    );
    await replace(one, 'høgt', 'åtte prosent');
    await eventually(() => answer(id, 'why')).toContain('åtte');
    await replace(other, 'Alle er med', 'Alle partar er med');
    await eventually(() => why(other).inputValue()).toBe(
      'Fråværet er åtte prosent. Vi vil ned til seks prosent. Alle partar er med.',
    );
    // The first has written nothing since, and is brought the other's words when leaving the field.
    await one.getByLabel('Spørsmål share').focus();
    await eventually(() => why(one).inputValue()).toContain('Alle partar');
    expect(await answer(id, 'why')).toBe(await why(one).inputValue());
  });

  test('the same sentence changed by two: nothing is lost, both are shown, one is chosen', async () => {
    const id = await begun();
    const [one, other] = [await comes('mayor', id), await comes('project-leader', id)];
    await replace(one, 'seks', 'fem');
    await eventually(() => answer(id, 'why')).toContain('fem');
    await replace(other, 'seks prosent', 'sju prosent før 2030');
    await eventually(() => other.locator('#question-why [data-note]').textContent()).toBe(
      'Astrid Dømeland har endra det same. Det du skreiv, er teke vare på. Sjå begge og vel',
    );
    // Still in the field of the one who wrote it, who goes on.
    await why(other).pressSequentially(' Ja.');
    await eventually(() => state(other).textContent()).toMatch(/^Lagra/);
    await eventually(() => answer(id, 'why')).toContain('Ja.');
    await other.getByRole('link', { name: 'Sjå begge og vel' }).click();
    await other.getByRole('heading', { name: 'Dette står no' }).waitFor();
    expect(await other.getByText('sju prosent før 2030').first().isVisible()).toBe(true);
    expect(await axeViolations(other)).toEqual([]);
    await takePicture(other, 'held-desk');
    await other.getByRole('button', { name: 'Bruk denne teksten' }).click();
    await other.getByText('Ingenting å velje mellom').waitFor();
    expect(await answer(id, 'why')).toBe(
      'Fråværet er høgt. Vi vil ned til sju prosent før 2030. Alle er med. Ja.',
    );
  });

  test('the network drops in the middle of a sentence: it says so, tries again, and loses nothing', async () => {
    const id = await begun();
    const page = await comes('mayor', id);
    await page.context().setOffline(true);
    await replace(page, 'seks', 'fire');
    await eventually(() => state(page).textContent()).toBe('Ikkje lagra – prøver igjen');
    await replace(page, 'fire', 'tre');
    await page.context().setOffline(false);
    await eventually(() => state(page).textContent()).toMatch(/^Lagra/);
    expect(await answer(id, 'why')).toBe(text.replace('seks', 'tre'));
  });

  test('rows of a table: two add at once, help follows, a faulty figure is told and not saved', async () => {
    const id = await begun();
    const [one, other] = [await comes('mayor', id), await comes('project-leader', id)];
    for (const [page, words] of [
      [one, 'Kartlegging'],
      [other, 'Slutt'],
    ] as const) {
      await page.getByRole('button', { name: 'Legg til ei rad' }).click();
      await page.locator('#f-answer-plan-1-milestone').fill(words);
    }
    const milestones = async () => {
      const rows = (await answer(id, 'plan')) as { milestone: string }[];
      return rows.map(({ milestone }) => milestone).toSorted();
    };
    await eventually(milestones).toEqual(['Kartlegging', 'Oppstart', 'Slutt']);
    expect(await one.locator('#help-plan-0').textContent()).toBe('Utan slutt');
    await one.locator('#f-answer-plan-0-ends_on').fill('1.6.2027');
    await one.getByLabel('Spørsmål share').fill('om lag ti');
    await eventually(() => one.locator('#question-share [data-note]').textContent()).toBe(
      'Ikkje lagra: Skriv eit tal, til dømes 12 eller 7,5.',
    );
    await eventually(() => one.locator('#help-plan-0').textContent()).toBe('Med slutt');
    await one.getByLabel('Spørsmål share').fill('10,5');
    await eventually(() => answer(id, 'share')).toBe(10.5);
    await takePicture(one, 'table-desk');
  });

  test('a question that is asked only after an answer appears when it is given', async () => {
    const id = await begun();
    const page = await comes('mayor', id);
    expect(await page.getByLabel('Spørsmål together').count()).toBe(0);
    await page.getByRole('radio', { name: 'yes' }).check();
    await page.getByLabel('Spørsmål together').waitFor();
    await page.getByLabel('Spørsmål together').fill('Saman med Granli.');
    await eventually(() => answer(id, 'together')).toBe('Saman med Granli.');
  });
});
