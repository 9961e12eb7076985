import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/modules/audit/index.ts';
import { issueAccessCode } from '../../src/modules/identity/index.ts';
import { grantApplication } from '../../src/platform/db/grants.ts';
import { chromiumPath, launchBrowser, takePicture } from '../../src/ui/testing/browser.ts';
import { examplePerson, organisationId } from '../support/example-person.ts';
import { sampleModule } from '../support/sample-owner/module.tsx';
import { createSampleSchema } from '../support/sample-owner/note-store.ts';
import { writeNote } from '../support/sample-owner/write-note.ts';
import { serveApp } from '../support/served-app.ts';
import type { ServedApp } from '../support/served-app.ts';
import { nb, nn } from './sign-words.ts';
import type { Words } from './sign-words.ts';
import { manners, nameOf, visitors } from './visitors.ts';
import type { Visit } from './visitors.ts';

interface Scene extends Visit {
  readonly words: Words;
}

const scenes: readonly Scene[] = [
  { ...manners.nn, words: nn },
  { ...manners.nb, words: nb },
];

const municipality = { name: 'Fjordvik kommune', number: '9901' };

describe.skipIf(chromiumPath === undefined)('from the first letter to the second signature', () => {
  let saman: ServedApp;
  let browser: Browser;

  afterEach(async () => {
    await browser.close();
    await saman.close();
  });

  test.each(scenes)('$how', async (scene) => {
    saman = await serveApp({
      more: [sampleModule],
      prepare: async ({ owner, app }) => {
        await createSampleSchema(owner);
        await grantApplication(owner, app);
      },
    });
    browser = await launchBrowser();
    const people = visitors(browser, saman, scene);
    const unionId = await organisationId(saman.system, 'example-fagforbundet-fjordvik');
    const fjordvikId = await organisationId(saman.system, 'example-fjordvik');

    await layDownOffice(await people.signedIn('chief-executive', '/mandates'), scene);
    const head = await people.signedIn('elvestad-chief-executive', '/access');
    await useLetter(head, scene, await letterTo(saman, fjordvikId));
    await actFor(head, scene, scene.words.roles.chiefExecutive);
    await giveMandate(head, scene, {
      organisationId: fjordvikId,
      to: 'project-leader',
      role: scene.words.roles.mandateAdministrator,
    });

    const officer = await people.signedIn('union-officer', '/mandates');
    await giveMandate(officer, scene, {
      organisationId: unionId,
      to: 'union-fagforbundet',
      role: scene.words.roles.chiefUnionRepresentative,
    });
    await failToEndUnionsMandate(head, scene, fjordvikId);

    const noteId = await writeNote(saman.system, await examplePerson(saman.system, 'project-leader'), {
      organisationId: fjordvikId,
      title: 'Arbeidstid',
      text: scene.words.note.text,
    });
    const note = `/sample-notes/${noteId}`;
    const mayor = await people.signedIn('mayor', note);
    await signNote(mayor, scene, note, { as: 'mayor', state: 'partly' });
    await signNote(head, scene, note, { as: 'elvestad-chief-executive', state: 'complete' });

    await changeNote(await people.signedIn('project-leader', note), scene, note);
    for (const reader of [mayor, head]) {
      await seeBothVoided(reader, scene, note);
      await seeDifferences(reader, scene, note);
    }
    await signNote(mayor, scene, note, { as: 'mayor', state: 'partly' });
    await signNote(head, scene, note, { as: 'elvestad-chief-executive', state: 'complete' });

    await signOut(mayor, scene);
    expect(await verifyChain(saman.database.read, [])).toEqual([]);
  });
});

async function layDownOffice(page: Page, { words }: Scene): Promise<void> {
  await page.getByRole('link', { name: words.roles.chiefExecutive }).click();
  await page.getByLabel(words.end.reason).selectOption({ label: words.end.ownWish });
  await page.getByRole('button', { name: words.end.button }).click();
  expect(await page.getByText(words.ended, { exact: true }).count()).toBe(1);
  expect(await page.getByRole('button', { name: words.end.button }).count()).toBe(0);
}

/** The code that stands in the letter to the municipality's official address. */
async function letterTo({ system }: ServedApp, id: number): Promise<string> {
  const letter = { kind: 'system', id: 'letter' } as const;
  const issued = await issueAccessCode.run(system, letter, { organisationId: id, role: 'chief_executive' });
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusals));
  return issued.value.code;
}

async function useLetter(page: Page, { lang, words }: Scene, code: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: words.code.button }) });
  await form.getByLabel(words.code.number).fill(municipality.number);
  await form.getByLabel(words.code.code, { exact: true }).fill(code);
  await takePicture(page, `access-${lang}`);
  await form.getByRole('button', { name: words.code.button }).click();
  expect(await page.getByText(words.firstAccess).count()).toBe(1);
}

/** From now on the reader, who has several mandates, acts for Fjordvik. */
async function actFor(page: Page, { words }: Scene, role: string): Promise<void> {
  const bar = page.locator('.behalf');
  if ((await bar.getAttribute('open')) === null) await bar.locator('summary').click();
  await bar
    .getByRole('button', { name: municipality.name })
    .filter({ hasText: new RegExp(role, 'i') })
    .click();
  await expectToActFor(page, words, role);
}

async function expectToActFor(page: Page, words: Words, role: string): Promise<void> {
  const sentence = page.locator('.behalf').locator('summary > span, p > span');
  expect(await sentence.innerText()).toBe(words.actsFor(municipality.name, role));
}

async function giveMandate(
  page: Page,
  { lang, words }: Scene,
  { organisationId: id, to, role }: { organisationId: number; to: string; role: string },
): Promise<void> {
  await page.goto(`/${lang}/mandates/organisations/${id}`);
  await page.getByLabel(words.grant.person).selectOption({ label: nameOf(to) });
  await page.getByLabel(words.grant.role).selectOption({ label: role });
  await page.getByLabel(words.grant.from).fill('21.11.2026');
  await page.getByRole('button', { name: words.grant.button }).click();
  const given = page.locator('tbody tr', { hasText: nameOf(to) }).filter({ hasText: new RegExp(role, 'i') });
  expect(await given.count()).toBe(1);
  await takePicture(page, `mandates-${id}-${lang}`);
}

/** The employer sees the union's mandate, is offered nothing, and a form made by hand is refused. */
async function failToEndUnionsMandate(page: Page, { lang, words }: Scene, fjordvikId: number): Promise<void> {
  await page.goto(`/${lang}/mandates/organisations/${fjordvikId}`);
  const row = page.locator('tbody tr', { hasText: nameOf('union-fagforbundet') });
  await row.getByRole('link', { name: words.roles.chiefUnionRepresentative }).click();
  expect(await page.getByRole('button', { name: words.end.button }).count()).toBe(0);
  const behalf = await page.locator('.behalf button[aria-current=true]').getAttribute('value');
  const { origin } = new URL(page.url());
  const answer = await page.request.post(page.url(), {
    headers: { Origin: origin },
    form: { reason: 'mistake', behalf: behalf ?? '' },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain(words.unionsOwn);
  await page.reload();
  expect(await page.getByText(words.ended, { exact: true }).count()).toBe(0);
}

/** Open the frozen document, step up at the provider, and give the signature. */
async function signNote(
  page: Page,
  { lang, words }: Scene,
  note: string,
  { as, state }: { as: string; state: 'partly' | 'complete' },
): Promise<void> {
  const address = `/${lang}${note}/signature`;
  await page.goto(address);
  expect(await page.getByRole('button', { name: words.sign }).count()).toBe(0);
  const [document] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith(`/${lang}${note}/note.pdf`)),
    page.getByRole('button', { name: words.openDocument }).click(),
  ]);
  expect([document.status(), document.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.goto(address);
  expect(await page.getByText(words.opened).count()).toBe(1);
  await page.getByRole('button', { name: words.sign }).click();
  await page.getByRole('button', { name: words.confirmAs(nameOf(as)) }).click();
  await page.waitForURL(/\/signature\?intent=\d+$/);
  await takePicture(page, `sign-${as}-${lang}`);
  await page.getByRole('button', { name: words.give }).click();
  expect(new URL(page.url()).pathname).toBe(`/${lang}${note}`);
  expect(await page.getByText(words.states[state], { exact: true }).count()).toBe(1);
}

async function changeNote(page: Page, { lang, words }: Scene, note: string): Promise<void> {
  await page.goto(`/${lang}${note}/edit`);
  await page.getByLabel('Tekst').fill(words.note.changed);
  await page.getByLabel(words.note.why).fill(words.note.reason);
  await page.getByRole('button', { name: words.note.save }).click();
  expect(await page.getByText(words.note.changed).count()).toBe(1);
}

async function seeBothVoided(page: Page, { lang, words }: Scene, note: string): Promise<void> {
  await page.goto(`/${lang}${note}`);
  expect(await page.getByText(words.states.waiting, { exact: true }).count()).toBe(1);
  await page.getByText(words.former).click();
  const former = page.locator('details', { hasText: words.former });
  const lost = await former.locator('li').allInnerTexts();
  expect(lost.map((each) => each.includes(words.voided))).toEqual([true, true]);
  for (const each of lost)
    expect(each).toMatch(new RegExp(`${words.voidedAt} .*2026.*: ${words.note.reason}`));
  await takePicture(page, `voided-${lang}`);
}

async function seeDifferences(page: Page, { lang, words }: Scene, note: string): Promise<void> {
  await page.goto(`/${lang}${note}/signature`);
  const changes = page.locator('section', {
    has: page.getByRole('heading', { name: words.changedSince }),
  });
  expect(await changes.locator('dt, dd').allInnerTexts()).toEqual([
    'Tekst',
    `${words.before} ${words.note.text}`,
    `${words.after} ${words.note.changed}`,
  ]);
  await takePicture(page, `differences-${lang}`);
}

/** Out of Saman and out of the provider: whoever comes next has to say who it is. */
async function signOut(page: Page, { lang, words }: Scene): Promise<void> {
  await page.getByRole('button', { name: words.signOut }).click();
  await page.getByRole('button', { name: words.leave }).click();
  expect(await page.locator('h1').innerText()).toBe(words.left);
  await page.goto(`/sign-in?back=/${lang}/`);
  expect(await page.locator('h1').innerText()).toBe(words.choosePerson);
}
